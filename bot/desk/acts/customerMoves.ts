import { withAlert } from '../alerts/withAlert.ts';
import { withoutOpenOrder } from '../dispatch/dispatching.ts';
import { leadsOf, mailboxWithOwner, personOnDuty } from '../recipients.ts';
import type { DeskSettings } from '../settings.ts';
import { isConfirmed, sinceSolved } from '../sinceSolved.ts';
import { move, type Ticket } from '../ticket.ts';
import { freshPromise, withPromise } from './answerPromise.ts';
import { colleaguesOf, handlersOf, tellLast, withNews } from './news.ts';

/** The customer's word on a ticket; `key` makes it the same when it comes twice. */
export interface CustomerWord {
  key: string;
  now: Date;
  settings: DeskSettings;
}

const URGED_ONCE = 1;

/** The ticket of a customer who asks for speed: whoever works on it is reminded; the second time it gains priority. */
export function urged(ticket: Ticket, { key, now, settings }: CustomerWord): Ticket {
  const count = ticket.events.filter((event) => event.type === 'urge').length + 1;
  const raised = count > URGED_ONCE && ticket.priority === 'normal';
  const pressing = raised ? { ...ticket, priority: 'angry' as const } : ticket;
  const to = [
    ...handlersOf(ticket, settings, now),
    ...(raised ? leadsOf(ticket.department, settings, now) : []),
  ];
  const event = { type: 'urge' as const, at: now.toISOString(), by: 'customer', key, count };
  return withNews(pressing, event, to, now);
}

/** The ticket that its customer needs no longer; unchanged where it is over anyway. */
export function withdrawn(ticket: Ticket, { key, now, settings }: CustomerWord): Ticket {
  if (!['waiting', 'taken', 'answered'].includes(ticket.state)) return ticket;
  const moved = move(withoutOpenOrder(ticket), 'withdraw', now, { by: 'customer', key });
  return tellLast(moved, [...handlersOf(ticket, settings, now), colleaguesOf(ticket, settings)], now);
}

/** The ticket of a customer for whom it is not solved: it waits anew, with priority and a time of its own. */
export function reopened(ticket: Ticket, { key, now, settings }: CustomerWord, text?: string): Ticket {
  if (!['answered', 'solved', 'withdrawn'].includes(ticket.state)) return ticket;
  const before = ticket.agent;
  const facts = { by: 'customer', key, ...(text && { text }) };
  const higher = ticket.priority === 'urgent' || ticket.priority === 'critical';
  const waiting = move(ticket, 'reopen', now, facts);
  const raised = higher ? waiting : { ...waiting, priority: 'reopened' as const };
  const timed = withPromise(raised, freshPromise(raised, settings, now));
  const to = [
    ...mailboxWithOwner(ticket.department, ticket.owner, settings, now),
    before === undefined ? undefined : personOnDuty(before, 'copy', settings, now),
    ...leadsOf(ticket.department, settings, now),
  ];
  return withAlert(tellLast(timed, to, now), 'new', settings, now);
}

/** The ticket of a customer who confirmed that it is solved: it is closed once they were visited, too (followUp.visit). */
export function confirmed(ticket: Ticket, { key, now }: CustomerWord): Ticket {
  if (ticket.state !== 'solved' || isConfirmed(ticket)) return ticket;
  const isVisited = sinceSolved(ticket).some(({ type }) => type === 'visit');
  if (isVisited) return move(ticket, 'close', now, { by: 'customer', key });
  const event = { type: 'confirm' as const, at: now.toISOString(), by: 'customer', key };
  return { ...ticket, events: [...ticket.events, event] };
}
