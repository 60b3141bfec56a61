import { withAlert } from '../alerts/withAlert.ts';
import { mailboxWithOwner, personOnDuty } from '../recipients.ts';
import { withTelling } from '../telling.ts';
import { move, type Ticket } from '../ticket.ts';
import { type Acting, promised } from './acting.ts';
import { freshPromise, withPromise } from './answerPromise.ts';
import { tellLast } from './news.ts';
import { mayHandle } from './permission.ts';
import type { ActResult } from './refusal.ts';

/** The ticket taken up again by the staff: it waits anew with a time of its own, which the customer is told. */
export function reopenedByAgent(ticket: Ticket, acting: Acting, text: string): ActResult<Ticket> {
  const { agent, key, now, settings } = acting;
  if (!mayHandle(agent, ticket, settings)) return { refusal: { why: 'notStaff' } };
  if (!['answered', 'solved', 'withdrawn'].includes(ticket.state)) {
    return { refusal: { why: 'state', state: ticket.state } };
  }
  const before = ticket.agent;
  const waiting = move(ticket, 'reopen', now, { by: agent, key, ...(text !== '' && { text }) });
  const timed = withPromise(waiting, freshPromise(waiting, settings, now));
  const to = [
    ...mailboxWithOwner(ticket.department, ticket.owner, settings, now),
    before === undefined || before === agent ? undefined : personOnDuty(before, 'copy', settings, now),
  ];
  const told = withAlert(tellLast(timed, to, now), 'new', settings, now);
  if (!told.promise) return { ticket: told };
  const telling = { line: 'handoff.timeKnown' as const, ...promised(told) };
  return { ticket: { ...told, tellings: withTelling(told.tellings ?? [], telling, now) } };
}
