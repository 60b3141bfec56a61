import type { ContentLocale } from '../../core/locale.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { departmentName, staffName } from '../../desk/organisation.ts';
import type { Service } from '../../serviceSchema.ts';
import type { Reply } from '../../web/exchange.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { elsewhereWords } from '../elsewhere/words.ts';
import { pagesOf } from '../frame/pagesOf.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { dueMark } from '../ticket/dueMark.ts';
import type { BoardEntry } from './boardEntry.ts';
import type { BoardFilter } from './boardFilter.ts';
import { filterForm } from './filterForm.ts';

/** Tickets a page. */
export const PAGE = 100;

export interface QueueView {
  /** Those of this page. */
  entries: BoardEntry[];
  filter: BoardFilter;
  page: number;
  last: number;
  /** How many fit, on all pages. */
  count: number;
  now: Date;
  /** Those that are over and have what was searched for. */
  over: BoardEntry[];
}

export function queuePage(visit: StaffVisit, view: QueueView): Reply {
  const { queue } = visit.said;
  const body = html`<div class="head"><h1>${queue.title}</h1><p><a href="/console/contacts/new">${elsewhereWords[visit.locale].title}</a></p></div>
<section class="card">${filterForm(visit, view.filter)}</section>
<div data-live="queue">
<p class="faint" role="status">${queue.count(view.count)}</p>
${list(visit, view)}
${over(visit, view)}
${pagesOf(visit, { ...view, label: queue.title })}
</div>`;
  return staffPage(visit.page, { title: queue.title, body, place: 'queue', follows: 'queue' });
}

function list(visit: StaffVisit, { entries, filter, now }: QueueView): Html {
  const { queue } = visit.said;
  if (entries.length === 0) {
    const plain = Object.values(filter).every((one) => one === undefined || one === 'open');
    return html`<section class="card"><p class="faint">${plain ? queue.empty : queue.emptyFiltered}</p></section>`;
  }
  return html`<ol class="tickets">${entries.map((entry) => row(visit, entry, now))}</ol>`;
}

function over(visit: StaffVisit, { over: entries, now }: QueueView): Html {
  if (entries.length === 0) return html``;
  return html`<h2>${visit.said.queue.over}</h2><ol class="tickets">${entries.map((entry) => row(visit, entry, now))}</ol>`;
}

function row({ said, service, locale }: StaffVisit, entry: BoardEntry, now: Date): Html {
  const words = mailWords[locale];
  const { priority } = entry;
  const pressing =
    priority === 'normal' ? html`` : html`<span class="tag pressing">${words.priorities[priority]}</span>`;
  const agent = entry.agent === undefined ? said.ticket.nobody : staffName(entry.agent, service);
  return html`<li class="ticket"><a class="ticket-link" href="/console/tickets/${entry.number}">
<span class="number">${entry.number}</span>
<span class="what">${pressing}<b>${entry.customer || words.nameless}</b><span class="tag">${words.kinds[entry.kind]}</span><span class="faint">${entry.problem}</span></span>
<span class="who">${agent}<small>${departmentName(entry.department, service, locale)}</small></span>
<span class="due">${dueMark(entry, now, said)}<small>${dueTime(entry, service, locale)}</small></span>
</a></li>`;
}

function dueTime({ dueAt }: BoardEntry, { timeZone }: Service, locale: ContentLocale): string {
  return dueAt === undefined ? '' : timeWords(dueAt, timeZone, locale);
}
