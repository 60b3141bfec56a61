import type { ContentLocale } from '../../core/locale.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { PreviewBubble } from './previewBubble.ts';
import { webBubble } from './webBubble.ts';
import { weChatBubbles } from './weChatBubbles.ts';

const words: Record<ContentLocale, { web: string; weChat: string; choices: string }> = {
  'zh-CN': { web: '网页聊天', weChat: '微信', choices: '快捷回复' },
  'en-US': { web: 'Web chat', weChat: 'WeChat', choices: 'Quick replies' },
};

/** What customers see of some bubbles in the web chat and in WeChat; `shown` is the language of the bubbles. */
export function preview(bubbles: readonly PreviewBubble[], shown: string, locale: ContentLocale): Html {
  const said = words[locale];
  return html`<div class="previews">
<section class="preview web"><h3>${said.web}</h3><div lang="${shown}">${bubbles.map((one) => webBubble(one, said.choices))}</div></section>
<section class="preview wechat"><h3>${said.weChat}</h3><div lang="${shown}">${bubbles.map(weChatBubbles)}</div></section>
</div>`;
}
