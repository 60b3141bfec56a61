import { join } from 'node:path';
import type { ContentLocale } from '../../core/locale.ts';
import type { Service, Staff } from '../../serviceSchema.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { cardStyles, pageStyles, stylesIn } from '../../web/pages/styles.ts';
import { page } from '../../web/securityHeaders.ts';
import { consoleScript, editorScript } from './browserScripts.ts';
import { type Place, placesFor } from './places.ts';
import { staffWords } from './staffWords.ts';
import type { StaffWords } from './staffWordsShape.ts';

/** What a page of the console is made with. */
export interface StaffPageParts {
  service: Service;
  locale: ContentLocale;
  now: Date;
  /** Where the page is, with its query, for the change of language. */
  address: string;
  /** Undefined before anybody is signed in. */
  reader?: { member: Staff; formToken: string };
}

export interface StaffPageContent {
  title: string;
  body: Html;
  /** Which of the places of the navigation this is. */
  place?: Place;
  /** What the page follows live: the queue, one ticket, all live chats or one. */
  follows?: 'queue' | 'ticket' | 'chats' | 'chat';
  /** Whether something is written on it at length: then leaving unsaved asks, and previews follow what is typed. */
  edits?: true;
  status?: number;
  headers?: Record<string, string>;
}

const styles = stylesIn(
  join(import.meta.dirname, '..'),
  'frame/console.css',
  'frame/forms.css',
  'frame/lists.css',
  'queue/queue.css',
  'ticket/ticket.css',
  'connections/connections.css',
  'articles/articles.css',
  'preview/preview.css',
  'dispatch/orders.css',
  'chats/chats.css',
);

/** A whole page of the console. Forms go back to it alone, and its address stays within the service. */
export function staffPage(parts: StaffPageParts, content: StaffPageContent): Reply {
  const reply = page((nonce) => document(parts, content, nonce), content.status ?? 200, 'self');
  // Without a referrer browsers hide the origin of a form, and with it whether the form is ours.
  return { ...reply, headers: { ...reply.headers, 'Referrer-Policy': 'same-origin', ...content.headers } };
}

/** A hidden field, as every form of a signed-in reader has one. */
export function formTokenField({ reader }: StaffPageParts): Html {
  return html`<input type="hidden" name="form" value="${reader?.formToken ?? ''}">`;
}

function document(parts: StaffPageParts, content: StaffPageContent, nonce: string): string {
  const { service, locale } = parts;
  const said = staffWords[locale];
  const company = service.company.name[locale];
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${content.title} · ${said.console}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${pageStyles}${cardStyles}${styles}</style>
</head>
<body class="console" data-now="${parts.now.toISOString()}" data-follows="${content.follows ?? ''}">
<header class="top">
<span class="mark" aria-hidden="true">${[...company][0] ?? ''}</span>
<p class="house">${company}<small>${said.console}</small></p>
${places(parts, content.place, said)}
<div class="me">${self(parts, said)}</div>
</header>
<main>${content.body}</main>
<script nonce="${nonce}" src="/console/console.js?v=${consoleScript.version}"></script>
${content.edits ? html`<script nonce="${nonce}" src="/console/editor.js?v=${editorScript.version}"></script>` : html``}
</body>
</html>`.text;
}

function places(
  { service, reader, locale }: StaffPageParts,
  current: Place | undefined,
  said: StaffWords,
): Html {
  if (!reader) return html``;
  const links = placesFor(reader.member.id, service).map(({ id, href, name }) =>
    id === current
      ? html`<a href="${href}" aria-current="page">${name[locale]}</a>`
      : html`<a href="${href}">${name[locale]}</a>`,
  );
  return html`<nav aria-label="${said.nav.label}">${links}</nav>`;
}

function self(parts: StaffPageParts, said: StaffWords): Html {
  const { reader, locale, service, address } = parts;
  const other = service.languages.find((one) => one !== locale);
  const language = other
    ? html`<a href="${inLanguage(address, other)}" lang="${other}" hreflang="${other}">${said.nav.language}</a>`
    : html``;
  if (!reader) return language;
  return html`${language}<span class="name">${reader.member.name}</span>
<form method="post" action="/console/logout">${formTokenField(parts)}<button class="quiet">${said.nav.signOut}</button></form>`;
}

function inLanguage(address: string, locale: ContentLocale): string {
  const url = new URL(address, 'http://localhost');
  url.searchParams.set('locale', locale);
  return url.pathname + url.search;
}
