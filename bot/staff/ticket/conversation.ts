import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { type Said, saidLine } from '../saidLine.ts';
import type { StaffVisit } from '../staffVisit.ts';

/** All that customer, assistant and agents said about the matter, oldest first. */
export function conversation(visit: StaffVisit, ticket: Ticket): Html {
  const lines = [...ticket.transcript, ...since(visit, ticket)].sort((one, other) =>
    one.at.localeCompare(other.at),
  );
  const files = `/console/tickets/${ticket.number}/files`;
  const rows = lines.map((line) => saidLine(visit, line, files));
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
