import type { z } from 'zod';
import { customerWords } from '../../desk/mail/customerWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { BoardEntry } from '../queue/boardEntry.ts';
import type { ticketSchema, ticketSummary } from './schemas.ts';

/** A ticket of the queue as the API lists it. */
export function summaryOf(entry: BoardEntry): z.input<typeof ticketSummary> {
  const { id, number, kind, priority, state, department, owner, agent, openedAt, dueAt } = entry;
  const { customer, problem } = entry;
  return {
    ...{ id, number, kind, priority, state, department, owner, agent },
    ...{ openedAt, promisedAt: dueAt, customer, problem },
  };
}

/** A whole ticket as the API gives it; mails, tellings and keys are ours. */
export function wholeTicket(ticket: Ticket): z.input<typeof ticketSchema> {
  const { id, number, kind, priority, state, department, owner, agent, openedAt } = ticket;
  const { problem, facts, region, channel, locale, replyBy, callWhen, tried, events, transcript } = ticket;
  const { takenAt, answeredAt, solvedAt, closedAt, withdrawnAt, reopenedAt } = ticket;
  const { phone, email, qq, address } = ticket.customer.contacts;
  return {
    ...{ id, number, kind, priority, state, department, owner, agent, openedAt },
    promisedAt: ticket.promise?.dueAt,
    version: versionOf(ticket),
    ...{ problem, facts, region, channel, locale, replyBy, callWhen, tried },
    customer: { name: customerWords(ticket.customer.name) ?? '', phone, email, qq, address },
    ...{ takenAt, answeredAt, solvedAt, closedAt, withdrawnAt, reopenedAt },
    events: events.map((event) => ({
      type: event.type,
      at: event.at,
      by: event.by,
      text: 'text' in event ? event.text : undefined,
    })),
    transcript: transcript.map(({ at, from, text }) => ({ at, from, text })),
  };
}

/** What happened is only ever added to, so its count tells one standing of a ticket from another. */
export function versionOf({ events }: Pick<Ticket, 'events'>): number {
  return events.length;
}
