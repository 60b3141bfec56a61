import { contentLocale } from '../../core/locale.ts';
import { html } from './html.ts';
import { layout, type PageParts } from './layout.ts';

const words = {
  'zh-CN': {
    title: 'Bot Framework Web Chat',
    chat: '在线对话',
    missing: 'Web Chat 还没有准备好',
    why: '这个页面需要的 botframework-webchat 尚未下载。启动时会自动获取，通常只需几秒；请稍后刷新。一直看到这段话，说明服务器访问不到 npm 仓库。',
    instead: '在线客服不受影响：',
    other: '打开在线客服',
  },
  'en-US': {
    title: 'Bot Framework Web Chat',
    chat: 'Chat',
    missing: 'Web Chat is not here yet',
    why: 'This page needs botframework-webchat, which has not been downloaded. That happens at the start and takes some seconds; please reload in a moment. If this text stays, the server cannot reach the npm registry.',
    instead: 'Everything else works without it:',
    other: 'Open the chat',
  },
};

/** The unmodified Bot Framework Web Chat; `scripts` are its address and that of what connects it. */
export function referencePage(parts: PageParts, scripts: { client: string; starter: string }): string {
  const { locale, nonce } = parts;
  const said = words[contentLocale(locale)];
  const body = html`<main><section class="stage" id="chat" data-locale="${locale}" aria-label="${said.chat}"></section></main>
<script nonce="${nonce}" src="${scripts.client}"></script>
<script nonce="${nonce}" src="${scripts.starter}"></script>`;
  return layout(parts, said.title, 'reference-page', body);
}

/** What stands there while the client could not be fetched. */
export function missingReferencePage(parts: PageParts): string {
  const said = words[contentLocale(parts.locale)];
  const body = html`<main class="text">
<h2>${said.missing}</h2>
<p>${said.why}</p>
<p>${said.instead} <a href="/">${said.other}</a></p>
</main>`;
  return layout(parts, said.title, 'widget-page', body);
}
