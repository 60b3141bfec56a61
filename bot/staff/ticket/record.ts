import { onDutyFor } from '../../desk/duty.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import { promiseWords } from '../../desk/promiseWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { departmentName } from '../queue/queuePage.ts';
import type { StaffVisit } from '../staffVisit.ts';
import { dueMark } from './dueMark.ts';

/** Who the customer is, who works on it, and until when. */
export function record(visit: StaffVisit, ticket: Ticket, now: Date): Html {
  const { said, service, locale } = visit;
  const words = mailWords[locale];
  const { contacts, name } = ticket.customer;
  const nameOf = (id: string | undefined) =>
    id === undefined ? undefined : (service.staff.find((one) => one.id === id)?.name ?? id);
  const present = (id: string | undefined) => {
    const instead = id === undefined ? undefined : onDutyFor(id, now, service);
    return instead === undefined || instead === id
      ? nameOf(id)
      : said.ticket.away(nameOf(id) ?? '', nameOf(instead) ?? '');
  };
  const region = service.regions.find(({ id }) => id === ticket.region)?.name[locale];
  const rows: [label: string, value: string | undefined][] = [
    [words.labels.customer, customerWords(name) ?? words.nameless],
    [words.labels.replyBy, [words.replyBy[ticket.replyBy], ticket.callWhen].filter(Boolean).join(' · ')],
    [words.labels.phone, contacts.phone],
    [words.labels.email, contacts.email],
    [words.labels.qq, contacts.qq],
    [words.labels.address, contacts.address],
    [
      said.ticket.department,
      [departmentName(service, ticket.department, locale), region].filter(Boolean).join(' · '),
    ],
    [said.ticket.agent, present(ticket.agent) ?? said.ticket.nobody],
    [said.ticket.owner, present(ticket.owner)],
    [said.ticket.channel, said.channels[ticket.channel] ?? ticket.channel],
    [words.labels.counted, ticket.promise && promiseWords(ticket.promise, locale)],
    [said.ticket.opened, timeWords(ticket.openedAt, service.timeZone, locale)],
  ];
  return html`<section class="card" data-live="record"><h2>${said.ticket.customer}</h2><dl>
<div><dt>${words.labels.due}</dt><dd>${due(visit, ticket, now)}</dd></div>
${follows(words.labels.follows, ticket)}
${rows.flatMap(([label, value]) => (value ? [html`<div><dt>${label}</dt><dd>${value}</dd></div>`] : []))}
</dl></section>`;
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
