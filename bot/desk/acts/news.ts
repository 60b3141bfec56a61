import { mailFor, type Recipient } from '../mail/outgoingMail.ts';
import { departmentMailbox, mailboxWithOwner, onePerAddress, personOnDuty } from '../recipients.ts';
import type { DeskSettings } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketEvent } from '../ticketEvent.ts';

/** The ticket with one more event and a mail of it to each recipient; nobody gets two. */
export function withNews(
  ticket: Ticket,
  event: TicketEvent,
  to: readonly (Recipient | undefined)[],
  now: Date,
): Ticket {
  return tellLast({ ...ticket, events: [...ticket.events, event] }, to, now);
}

/** The ticket with a mail of its last event to each recipient. */
export function tellLast(ticket: Ticket, to: readonly (Recipient | undefined)[], now: Date): Ticket {
  const position = ticket.events.length - 1;
  const type = ticket.events[position]?.type ?? 'opened';
  const mails = onePerAddress([...to]).map((one, n) =>
    mailFor(position, type, one, ticket.mails.length + 1 + n, now),
  );
  return { ...ticket, mails: [...ticket.mails, ...mails] };
}

/**
 * Who works on it: the agent that took it, or who stands in while they are away; else the mailbox of its department,
 * with the person in charge.
 */
export function handlersOf(ticket: Ticket, settings: DeskSettings, at: Date): Recipient[] {
  const { agent, department, owner } = ticket;
  const present = agent === undefined ? undefined : personOnDuty(agent, 'queue', settings, at);
  return present ? [present] : mailboxWithOwner(department, owner, settings, at);
}

/** The department's mailbox as one that is told, not asked. */
export function colleaguesOf(ticket: Ticket, settings: DeskSettings): Recipient | undefined {
  const mailbox = departmentMailbox(ticket.department, settings);
  return mailbox && { ...mailbox, purpose: 'copy' };
}
