import { contentLocale } from '../../core/locale.ts';
import type { Service } from '../../serviceSchema.ts';
import { type Html, html } from './html.ts';
import { layout, type PageParts } from './layout.ts';

const words = {
  'zh-CN': {
    title: '在线客服',
    lead: '有问题，直接说就好',
    about:
      '产品使用、安装报修、退换货、订单进度，都可以在这里问。解决不了的，会转给同事，并告诉您什么时候答复。',
    elsewhere: '其他联系方式',
    hotline: '服务热线',
    emergency: '24 小时紧急电话',
    mail: '邮箱',
    website: '官网',
    chat: '在线对话',
    noScript: '在线对话需要启用 JavaScript。您也可以拨打服务热线',
  },
  'en-US': {
    title: 'Customer service',
    lead: 'Just tell us what it is about',
    about:
      'Using a product, installation and repair, returns, orders: ask here. What cannot be solved here goes to a colleague, and you are told when you will hear from us.',
    elsewhere: 'Other ways to reach us',
    hotline: 'Hotline',
    emergency: 'Emergencies, 24 hours',
    mail: 'E-mail',
    website: 'Web site',
    chat: 'Chat',
    noScript: 'The chat needs JavaScript. You can also call our hotline',
  },
};

/** The chat as a full page; `script` is the address of its client. */
export function chatPage(parts: PageParts, script: string): string {
  const { service, locale, nonce } = parts;
  const said = words[contentLocale(locale)];
  const { hotline } = service.company;
  const body = html`<main>
<section class="aside">
<h2>${said.lead}</h2>
<p>${said.about}</p>
<h3>${said.elsewhere}</h3>
<dl class="contacts">${contacts(service, said)}</dl>
</section>
<section class="stage" id="chat" data-locale="${locale}" aria-label="${said.chat}">
<noscript><p class="no-script">${said.noScript} <a href="tel:${hotline}">${hotline}</a></p></noscript>
</section>
</main>
<script nonce="${nonce}" src="${script}"></script>`;
  return layout(parts, said.title, 'chat-page', body);
}

function contacts({ company }: Service, said: (typeof words)['zh-CN']): Html[] {
  const { hotline, emergency, mail, website } = company;
  const ways: [label: string, href: string, shown: string][] = [
    [said.hotline, `tel:${hotline}`, hotline],
    [said.emergency, `tel:${emergency}`, emergency],
    [said.mail, `mailto:${mail}`, mail],
    [said.website, website, new URL(website).host],
  ];
  return ways.map(
    ([label, href, shown]) => html`<div><dt>${label}</dt><dd><a href="${href}">${shown}</a></dd></div>`,
  );
}
