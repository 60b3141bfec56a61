import type { Ticket } from '../ticket.ts';
import { isWaiting, mailFor, type OutgoingMail, type Recipient } from './outgoingMail.ts';

/** How a try to send a mail ended. */
export type MailOutcome =
  | { result: 'sent' }
  | { result: 'later'; failure: string; after: number }
  | { result: 'refused'; failure: string; standIn: Recipient | undefined };

const TOO_LARGE = '552';

/**
 * The ticket after a try to send one of its mails. A mail that was refused for its size goes again without the
 * pictures; one that was refused for good goes once to the stand-in, and ends here if that is who refused it.
 */
export function afterTry(ticket: Ticket, id: string, outcome: MailOutcome, now: Date): Ticket {
  const mail = ticket.mails.find((one) => one.id === id);
  if (!mail || !isWaiting(mail)) return ticket;
  const at = now.toISOString();
  const tried = { ...mail, attempts: mail.attempts + 1 };
  if (outcome.result === 'sent') return withMail(ticket, { ...tried, sentAt: at });
  const failed = { ...tried, failure: outcome.failure };
  if (outcome.result === 'later') {
    return withMail(ticket, {
      ...failed,
      nextTryAt: new Date(now.getTime() + outcome.after).toISOString(),
    });
  }
  if (outcome.failure === TOO_LARGE && !mail.withoutPictures) {
    return withMail(ticket, { ...failed, withoutPictures: true, nextTryAt: at });
  }
  return standIn(withMail(ticket, { ...failed, failedAt: at }), mail, outcome.standIn, now);
}

function withMail(ticket: Ticket, mail: OutgoingMail): Ticket {
  return { ...ticket, mails: ticket.mails.map((one) => (one.id === mail.id ? mail : one)) };
}

// Copies need no stand-in as long as the department hears of the ticket.
function standIn(ticket: Ticket, mail: OutgoingMail, to: Recipient | undefined, now: Date): Ticket {
  const needed = mail.purpose !== 'copy' && mail.purpose !== 'standIn';
  if (!to || !needed || to.address === mail.address) return ticket;
  const [type = 'opened'] = mail.id.split('.');
  const next = mailFor(mail.events[0] ?? 0, type, to, ticket.mails.length + 1, now);
  return {
    ...ticket,
    mails: [...ticket.mails, { ...next, events: mail.events, refusedBy: mail.address }],
  };
}
