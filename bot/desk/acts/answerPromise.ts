import { createCalendar } from '../calendar.ts';
import { type AnswerPromise, promiseFor } from '../promise.ts';
import { windowFor, windowsOf } from '../promiseWindow.ts';
import { type DeskSettings, hoursOf } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import type { PromiseOutcome, TicketEvent } from '../ticketEvent.ts';

/** A new promise for a ticket, counted from now by the hours of its department. */
export function freshPromise(ticket: Ticket, settings: DeskSettings, now: Date): AnswerPromise | undefined {
  const window = windowFor(ticket.kind, ticket.priority, windowsOf(ticket.department, settings));
  if (window === undefined) return undefined;
  return promiseFor(now, window, hoursOf(settings, ticket.department), createCalendar(settings.calendar));
}

/** The ticket under another promise; undefined takes the one it had away. */
export function withPromise(ticket: Ticket, promise: AnswerPromise | undefined): Ticket {
  const { promise: _before, ...rest } = ticket;
  return promise ? { ...rest, promise } : rest;
}

/** The events since the ticket was opened, or since it last began to wait anew. */
export function thisRound(ticket: Ticket): TicketEvent[] {
  const begin = ticket.events.findLastIndex((event) => event.type === 'reopen');
  return ticket.events.slice(Math.max(begin, 0));
}

/** How an answer at this moment stands to what the customer was told; undefined where no time was promised. */
export function outcomeAt(ticket: Ticket, now: Date): PromiseOutcome | undefined {
  if (!ticket.promise || ticket.answeredAt !== undefined) return undefined;
  const renewal = thisRound(ticket).find((event) => event.type === 'renewed' && event.why === 'late');
  const first = renewal?.type === 'renewed' ? (renewal.from ?? ticket.promise.dueAt) : ticket.promise.dueAt;
  if (now.getTime() <= Date.parse(first)) return 'kept';
  return now.getTime() <= Date.parse(ticket.promise.dueAt) ? 'renewed' : 'missed';
}
