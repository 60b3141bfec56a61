import type { Ticket } from './ticket.ts';
import type { TicketEvent } from './ticketEvent.ts';

/** What happened since a ticket was solved last, that included. Grows with the ticket's events. */
export function sinceSolved({ events }: Pick<Ticket, 'events'>): readonly TicketEvent[] {
  return events.slice(
    Math.max(
      events.findLastIndex(({ type }) => type === 'solve'),
      0,
    ),
  );
}

/** Whether the customer has said that it is solved, and was not asked again since. */
export function isConfirmed(ticket: Pick<Ticket, 'events'>): boolean {
  return (
    sinceSolved(ticket).findLast(({ type }) => type === 'confirm' || type === 'visit')?.type === 'confirm'
  );
}
