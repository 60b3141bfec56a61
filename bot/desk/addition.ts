import type { Addition } from './followUp.ts';
import { isWaiting, mailFor, type OutgoingMail, type Recipient } from './mail/outgoingMail.ts';
import type { Ticket } from './ticket.ts';

const HOUR = 3_600_000;
// More additions within an hour than this wait for one another and travel in one mail.
const MAILS_AN_HOUR = 3;

/** Whether a ticket has the words of an activity already. */
export function isAdded({ events }: Ticket, activity: string): boolean {
  return events.some((event) => event.type === 'added' && event.activity === activity);
}

/** The ticket with words that the customer added, and the mails that tell them; unchanged for a known activity. */
export function withAddition(ticket: Ticket, added: Addition, to: readonly Recipient[], at: Date): Ticket {
  if (isAdded(ticket, added.activity)) return ticket;
  const events = [...ticket.events, { type: 'added' as const, at: at.toISOString(), ...added }];
  return to.reduce((told, one) => withMailOf(told, events.length - 1, one, at), { ...ticket, events });
}

function withMailOf(ticket: Ticket, position: number, to: Recipient, at: Date): Ticket {
  const held = ticket.mails.find((mail) => isHeld(mail, to, at));
  if (held) {
    const joined = { ...held, events: [...held.events, position] };
    return { ...ticket, mails: ticket.mails.map((mail) => (mail === held ? joined : mail)) };
  }
  const mail = mailFor(position, 'added', to, ticket.mails.length + 1, at);
  return { ...ticket, mails: [...ticket.mails, { ...mail, nextTryAt: sendAt(ticket, to, at) }] };
}

// One that is due may be on its way just now, and one that was tried may have arrived: neither may change.
function isHeld(mail: OutgoingMail, to: Recipient, at: Date): boolean {
  const untouched = isWaiting(mail) && mail.attempts === 0 && Date.parse(mail.nextTryAt) > at.getTime();
  return untouched && mail.audience === to.audience && mail.id.startsWith('added.');
}

function sendAt(ticket: Ticket, to: Recipient, at: Date): string {
  const times = ticket.mails
    .filter((mail) => mail.audience === to.audience && mail.id.startsWith('added.'))
    .map((mail) => Date.parse(ticket.events[mail.events[0] ?? 0]?.at ?? ticket.openedAt));
  const third = times.at(-MAILS_AN_HOUR) ?? Number.NEGATIVE_INFINITY;
  return new Date(Math.max(at.getTime(), third + HOUR)).toISOString();
}
