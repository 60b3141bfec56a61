import { timeWords } from '../../desk/mail/timeWords.ts';
import type { Telling } from '../../desk/telling.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { type Said, saidLine } from '../conversation/saidLine.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';

/** All that customer, assistant and agents said about the matter, oldest first. */
export function conversation(visit: StaffVisit, ticket: Ticket): Html {
  const lines = [...ticket.transcript, ...added(ticket), ...told(visit, ticket)].sort((one, other) =>
    one.at.localeCompare(other.at),
  );
  const files = `/console/tickets/${ticket.number}/files`;
  const rows = lines.map((line) => saidLine(visit, line, files));
  return html`<section class="card" data-live="conversation"><h2>${visit.said.ticket.conversation}</h2><ol class="said">${rows}</ol></section>`;
}

function added({ events }: Ticket): Said[] {
  return events.flatMap((event): Said[] => {
    if (event.type !== 'added') return [];
    const { at, text, attachments } = event;
    return [{ at, from: 'customer', text, ...(attachments && { attachments }) }];
  });
}

function told({ said, service, locale }: StaffVisit, { tellings = [] }: Ticket): Said[] {
  const stateOf = ({ toldAt, failedAt }: Telling) => {
    if (toldAt) return said.ticket.toldAt(timeWords(toldAt, service.timeZone, locale));
    return failedAt ? said.ticket.notTold : said.ticket.notYetTold;
  };
  return tellings.flatMap((telling): Said[] => {
    const { text, toldAt, failedAt, nextTryAt, files } = telling;
    if (text === undefined) return [];
    const at = toldAt ?? failedAt ?? nextTryAt;
    return [{ at, from: 'agent', text, state: stateOf(telling), ...(files && { attachments: files }) }];
  });
}
