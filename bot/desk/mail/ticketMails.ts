import type { Ticket } from '../ticket.ts';
import { isWaiting } from './outgoingMail.ts';

/** When the next mail of a ticket is due, in milliseconds since 1970; undefined when none waits. */
export function nextMailAt(ticket: Ticket): number | undefined {
  const times = ticket.mails.filter(isWaiting).map((mail) => Date.parse(mail.nextTryAt));
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Whether the ticket reached nobody and no mail is left to try: people have to look at it here. */
export function isUndelivered(ticket: Ticket): boolean {
  return ticket.mails.every((mail) => mail.failedAt !== undefined);
}
