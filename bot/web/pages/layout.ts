import { type ContentLocale, contentLocale, type Locale } from '../../core/locale.ts';
import type { Service } from '../../serviceSchema.ts';
import { type Html, html } from './html.ts';
import { pageStyles } from './styles.ts';

/** What a page is made with. */
export interface PageParts {
  service: Service;
  locale: Locale;
  /** Where the customer reaches us, without a slash at the end. */
  baseUrl: string;
  nonce: string;
  /** Of this page alone. */
  styles?: Html;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' rx='6' fill='%230b6a62'/%3E%3Cpath d='M6 7.5h12v8h-6.5L8 18.5v-3H6z' fill='%23fff'/%3E%3C/svg%3E";

/** A whole page: the company at its top, `body` in the middle, what the law asks for at its foot. */
export function layout(parts: PageParts, title: string, kind: string, body: Html): string {
  const { service, nonce } = parts;
  const locale = contentLocale(parts.locale);
  const company = service.company.name[locale];
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${title} · ${company}</title>
<link rel="icon" href="${ICON}">
<style nonce="${nonce}">${pageStyles}${parts.styles ?? ''}</style>
</head>
<body class="${kind}">
<header class="top">
<span class="mark" aria-hidden="true">${[...company][0] ?? ''}</span>
<h1>${company}<small>${title}</small></h1>
${wayOut(service, locale)}
</header>
${body}
<footer class="foot">${service.company.legal[locale]}</footer>
</body>
</html>`.text;
}

const words = {
  'zh-CN': { name: '中文', call: '电话', nav: '电话与语言' },
  'en-US': { name: 'English', call: 'Call us', nav: 'Phone and language' },
};

function wayOut({ company, languages }: Service, locale: ContentLocale): Html {
  const { call, nav } = words[locale];
  const others = languages.filter((one) => one !== locale);
  const links = others.map(
    (one) => html`<a href="?locale=${one}" lang="${one}" hreflang="${one}">${words[one].name}</a>`,
  );
  return html`<nav aria-label="${nav}"><a class="call" href="tel:${company.hotline}">${call}</a>${links}</nav>`;
}
