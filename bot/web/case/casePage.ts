import type { Checked } from '../../../knowledge/price/checked.ts';
import { contentLocale } from '../../core/locale.ts';
import { openOrder } from '../../desk/dispatch/order.ts';
import { visitWords } from '../../desk/dispatch/orderRows.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { promiseWords } from '../../desk/promiseWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Service } from '../../serviceSchema.ts';
import { type Html, html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { cardStyles, stylesIn } from '../pages/styles.ts';
import { caseForms } from './caseForms.ts';
import type { CasePageParts } from './casePageParts.ts';
import { type CaseView, masked, type SaidLine } from './caseView.ts';
import { caseWords } from './words.ts';

const styles = html`${cardStyles}${stylesIn(import.meta.dirname, 'case.css')}`;

/** The customer's page of one ticket. */
export function casePage(ticket: Ticket, view: Checked<CaseView>, parts: CasePageParts): string {
  const { service, locale, nonce, done, empty, state } = parts;
  const language = contentLocale(locale);
  const said = caseWords[language];
  const { problem, said: lines } = view.value;
  const body = html`<main class="case">
${done ? html`<p class="note" role="status">${said.done[done]}</p>` : html``}
${empty ? html`<p class="note" role="alert">${said.empty}</p>` : html``}
<section class="card"><h2>${ticket.number}</h2>
<p class="state">${mailWords[language].kinds[ticket.kind]} · <strong>${state(ticket.state)}</strong></p>
<dl>${rows(ticket, parts).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
${problem === undefined ? html`` : html`<h3>${said.matter}</h3><p>${problem}</p>`}</section>
${caseForms(ticket, parts)}
<section class="card"><h3>${said.said}</h3>
${lines.length === 0 ? html`<p class="faint">${said.nothingSaid}</p>` : html`<ol class="said">${lines.map((line) => spoken(line, parts))}</ol>`}</section>
${otherCases(parts)}
<p class="faint"><a href="/">${said.chat}</a> · ${said.call(service.company.hotline)} ${said.private}</p>
</main>`;
  const page = { service, locale, baseUrl: '', nonce, styles };
  return layout(page, said.title, 'case-page', body);
}

function otherCases({ others, locale, state }: CasePageParts): Html {
  const language = contentLocale(locale);
  if (others.length === 0) return html``;
  const rows = others.map(
    (one) => html`<li>${one.number} · ${mailWords[language].kinds[one.kind]} · ${state(one.state)}</li>`,
  );
  return html`<section class="card"><h3>${caseWords[language].others}</h3><ul>${rows}</ul></section>`;
}

/** What a link says that leads nowhere, or a click that had no effect. */
export function caseErrorPage(
  { service, locale, nonce }: Pick<CasePageParts, 'service' | 'locale' | 'nonce'>,
  error: keyof (typeof caseWords)['zh-CN']['errors'],
): string {
  const said = caseWords[contentLocale(locale)];
  const [title, text] = said.errors[error];
  const body = html`<main class="case"><section class="card"><h2>${title}</h2><p>${text} ${said.call(service.company.hotline)}</p>
<p><a href="/">${said.chat}</a></p></section></main>`;
  return layout({ service, locale, baseUrl: '', nonce, styles }, said.title, 'case-page', body);
}

function rows(ticket: Ticket, { service, locale }: CasePageParts): [label: string, value: string][] {
  const language = contentLocale(locale);
  const said = caseWords[language];
  const { phone, email } = ticket.customer.contacts;
  const order = openOrder(ticket.orders);
  const fixed = order && order.state !== 'drafted' ? order : undefined;
  const all: [label: string, value: string | undefined][] = [
    ...due(ticket, service, language),
    [said.visit, fixed && visitWords(fixed.visit, service.timeZone, language)],
    [said.technician, fixed?.technician],
    [said.phone, phone && masked(phone)],
    [said.email, email && masked(email)],
  ];
  return all.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : []));
}

function due(
  { promise, state }: Ticket,
  { timeZone }: Service,
  language: 'zh-CN' | 'en-US',
): [label: string, value: string][] {
  const said = caseWords[language];
  if (state !== 'waiting' && state !== 'taken') return [];
  if (!promise) return [[said.due, said.noTime]];
  return [
    [said.due, said.by(timeWords(promise.dueAt, timeZone, language, promise.makeUpDay))],
    [said.counted, promiseWords(promise, language)],
  ];
}

function spoken({ at, agent, text, files }: SaidLine, { service, locale }: CasePageParts): Html {
  const language = contentLocale(locale);
  const said = caseWords[language];
  const name = service.staff.find(({ id }) => id === agent)?.name ?? '';
  const who = agent === undefined ? said.you : said.person(name);
  const time = timeWords(at, service.timeZone, language);
  const shown = files.map(({ name: label, contentType, file }) =>
    contentType.startsWith('image/')
      ? html`<img src="/uploads/${file}" alt="${said.picture}" loading="lazy">`
      : html`<a href="/uploads/${file}" download>${label}</a>`,
  );
  const words = text === undefined ? said.leftOut : text;
  return html`<li class="${agent === undefined ? 'customer' : 'agent'}"><small>${who} · <time datetime="${at}">${time}</time></small>
${words === '' ? html`` : html`<p>${words}</p>`}${shown}</li>`;
}
