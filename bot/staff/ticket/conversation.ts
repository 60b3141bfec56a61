import type { TranscriptLine } from '../../core/handOff.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../staffRoutes.ts';

/** One thing that was said: before the ticket, or since. */
interface Said extends Omit<TranscriptLine, 'text'> {
  text: string;
  /** What became of it on its way. */
  state?: string;
}

/** All that customer, assistant and agents said about the matter, oldest first. */
export function conversation(visit: StaffVisit, ticket: Ticket): Html {
  const lines = [...ticket.transcript, ...since(visit, ticket)].sort((one, other) =>
    one.at.localeCompare(other.at),
  );
  const rows = lines.map((line) => row(visit, ticket, line));
  return html`<section class="card" data-live="conversation"><h2>${visit.said.ticket.conversation}</h2><ol class="said">${rows}</ol></section>`;
}

function since(visit: StaffVisit, ticket: Ticket): Said[] {
  const { said, service, locale } = visit;
  const added = ticket.events.flatMap((event): Said[] =>
    event.type === 'added'
      ? [
          {
            ...{ at: event.at, from: 'customer', text: event.text },
            ...(event.attachments && { attachments: event.attachments }),
          },
        ]
      : [],
  );
  const told = (ticket.tellings ?? []).flatMap((telling): Said[] => {
    const { text, toldAt, failedAt, nextTryAt, files } = telling;
    if (text === undefined) return [];
    const state = toldAt
      ? said.ticket.toldAt(timeWords(toldAt, service.timeZone, locale))
      : failedAt
        ? said.ticket.notTold
        : said.ticket.notYetTold;
    return [
      {
        at: toldAt ?? failedAt ?? nextTryAt,
        from: 'agent',
        text,
        state,
        ...(files && { attachments: files }),
      },
    ];
  });
  return [...added, ...told];
}

function row(visit: StaffVisit, ticket: Ticket, line: Said): Html {
  const { service, locale } = visit;
  const time = timeWords(line.at, service.timeZone, locale);
  const who = mailWords[locale].speakers[line.from];
  const files = (line.attachments ?? []).map(
    ({ file, name }) =>
      html`<a href="/console/tickets/${ticket.number}/files/${file}" target="_blank" rel="noopener">${visit.said.ticket.picture}: ${name}</a>`,
  );
  const state = line.state === undefined ? html`` : html`<small>${line.state}</small>`;
  const text = line.text === '' && files.length > 0 ? files : html`${line.text} ${files}`;
  return html`<li class="${line.from}"><small>${who} · <time datetime="${line.at}">${time}</time></small><p>${text}</p>${state}</li>`;
}
