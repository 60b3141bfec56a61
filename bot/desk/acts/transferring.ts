import type { LocalTime } from '../../core/handOff.ts';
import { withAlert } from '../alerts/withAlert.ts';
import { countingVersion } from '../businessHours.ts';
import { createCalendar } from '../calendar.ts';
import type { AnswerPromise } from '../promise.ts';
import { mailboxWithOwner } from '../recipients.ts';
import { type DeskSettings, hoursOf } from '../settings.ts';
import { withTelling } from '../telling.ts';
import { move, type Ticket } from '../ticket.ts';
import { type Acting, promised, refusalFor } from './acting.ts';
import { freshPromise, withPromise } from './answerPromise.ts';
import { colleaguesOf, tellLast } from './news.ts';
import type { ActResult } from './refusal.ts';
import type { TransferTarget } from './transferTarget.ts';

/**
 * The ticket at another department, or with another person. The promised time is kept while a third of its window is
 * left, else it is renewed; the customer hears either way who has it now and until when they get an answer.
 */
export function transferred(
  ticket: Ticket,
  acting: Acting,
  target: TransferTarget,
  text: string,
): ActResult<Ticket> {
  const refusal = refusalFor(ticket, acting);
  if (refusal) return { refusal };
  if (ticket.state === 'solved') return { refusal: { why: 'state', state: ticket.state } };
  const { agent, key, now, settings } = acting;
  const { owner: _owner, ...rest } = ticket;
  const facts = { by: agent, key, text, from: ticket.department, to: target.department };
  const { department, owner } = target;
  const moved = move({ ...rest, department, ...(owner && { owner }) }, 'transfer', now, facts);
  const to = [...mailboxWithOwner(department, owner, settings, now), colleaguesOf(ticket, settings)];
  const timed = renewed(tellLast(moved, to, now), acting);
  const telling = { line: 'handoff.transferred' as const, department, ...promised(timed) };
  const tellings = withTelling(timed.tellings ?? [], telling, now);
  return { ticket: withAlert({ ...timed, tellings }, 'new', settings, now) };
}

const KEPT_SHARE = 1 / 3;

function renewed(ticket: Ticket, { now, settings }: Acting): Ticket {
  const { promise } = ticket;
  if (!promise || ticket.answeredAt !== undefined) return ticket;
  const left = Date.parse(promise.dueAt) - now.getTime();
  const begun = Date.parse(promise.acceptedAt);
  if (left > (Date.parse(promise.dueAt) - begun) * KEPT_SHARE) return kept(ticket, promise, settings);
  const fresh = freshPromise(ticket, settings, now);
  if (!fresh || Date.parse(fresh.dueAt) <= Date.parse(promise.dueAt)) return kept(ticket, promise, settings);
  const to: LocalTime = { iso: fresh.dueAt, ...(fresh.makeUpDay && { makeUpDay: true as const }) };
  const event = { type: 'renewed' as const, at: now.toISOString(), why: 'transfer' as const };
  return withPromise({ ...ticket, events: [...ticket.events, { ...event, from: promise.dueAt, to }] }, fresh);
}

// The time stays, though the new department may have other hours.
function kept(ticket: Ticket, promise: AnswerPromise, settings: DeskSettings): Ticket {
  const version = countingVersion(hoursOf(settings, ticket.department), createCalendar(settings.calendar));
  return withPromise(ticket, { ...promise, calendarVersion: version });
}
