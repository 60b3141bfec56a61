import { onDutyFor } from '../../desk/duty.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { departmentName, staffName } from '../../desk/organisation.ts';
import { promiseWords } from '../../desk/promiseWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { dueMark } from './dueMark.ts';

/** Who the customer is, who works on it, and until when. */
export function record(visit: StaffVisit, ticket: Ticket, now: Date): Html {
  const { labels } = mailWords[visit.locale];
  const rows = [...customerRows(visit, ticket), ...workRows(visit, ticket, now)];
  return html`<section class="card" data-live="record"><h2>${visit.said.ticket.customer}</h2><dl>
<div><dt>${labels.due}</dt><dd>${due(visit, ticket, now)}</dd></div>
${follows(labels.follows, ticket)}
${rows.flatMap(([label, value]) => (value ? [html`<div><dt>${label}</dt><dd>${value}</dd></div>`] : []))}
</dl></section>`;
}

type Row = [label: string, value: string | undefined];

function customerRows({ locale }: StaffVisit, { customer, replyBy, callWhen }: Ticket): Row[] {
  const { labels, nameless, replyBy: ways } = mailWords[locale];
  const { contacts, name } = customer;
  return [
    [labels.customer, customerWords(name) ?? nameless],
    [labels.replyBy, [ways[replyBy], callWhen].filter(Boolean).join(' · ')],
    [labels.phone, contacts.phone],
    [labels.email, contacts.email],
    [labels.qq, contacts.qq],
    [labels.address, contacts.address],
  ];
}

function workRows(visit: StaffVisit, ticket: Ticket, now: Date): Row[] {
  const { said, service, locale } = visit;
  const region = service.regions.find(({ id }) => id === ticket.region)?.name[locale];
  const department = departmentName(ticket.department, service, locale);
  return [
    [said.ticket.department, [department, region].filter(Boolean).join(' · ')],
    [said.ticket.agent, present(visit, ticket.agent, now) ?? said.ticket.nobody],
    [said.ticket.owner, present(visit, ticket.owner, now)],
    [said.ticket.channel, said.channels[ticket.channel] ?? ticket.channel],
    [mailWords[locale].labels.counted, ticket.promise && promiseWords(ticket.promise, locale)],
    [said.ticket.opened, timeWords(ticket.openedAt, service.timeZone, locale)],
  ];
}

/** The name of a colleague, and who stands in while they are away. */
function present({ said, service }: StaffVisit, id: string | undefined, now: Date): string | undefined {
  if (id === undefined) return undefined;
  const instead = onDutyFor(id, now, service) ?? id;
  return instead === id
    ? staffName(id, service)
    : said.ticket.away(staffName(id, service), staffName(instead, service));
}

function follows(label: string, { follows: before }: Ticket): Html {
  if (!before) return html``;
  return html`<div><dt>${label}</dt><dd><a href="/console/tickets/${before.number}">${before.number}</a></dd></div>`;
}

function due({ said, service, locale }: StaffVisit, { state, promise }: Ticket, now: Date): Html {
  const mark = dueMark({ state, dueAt: promise?.dueAt }, now, said);
  if (!promise) return mark;
  const time = timeWords(promise.dueAt, service.timeZone, locale, promise.makeUpDay);
  return html`<strong>${mark}</strong><br>${time}`;
}
