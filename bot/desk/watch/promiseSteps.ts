import { freshPromise, thisRound } from '../acts/answerPromise.ts';
import { countingVersion, nextWorkingDay } from '../businessHours.ts';
import { openOrder } from '../dispatch/order.ts';
import { type AnswerPromise, promiseFor, shareAt } from '../promise.ts';
import { type DeskSettings, hoursOf } from '../settings.ts';
import { sinceSolved } from '../sinceSolved.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketEvent } from '../ticketEvent.ts';
import { calendarInForce } from './calendarInForce.ts';

const MINUTE = 60_000;
const ALARM_AFTER = 15 * MINUTE;
const BEFORE_THE_MISS = 15 * MINUTE;
const NO_RESULT_MINUTES = 30;
// A window longer than a working day: the customer hears half-way that it goes on.
const LONG_WINDOW = 8 * 60;
const QUIET_DAYS = 3;

/** Something that time brings about for a ticket. `anyHour`: not only while people are at work. */
export interface Step {
  name:
    | 'calendar'
    | 'known'
    | 'half'
    | 'soon'
    | 'renew'
    | 'leadWrites'
    | 'missed'
    | 'noResultYet'
    | 'alarm'
    | 'visit'
    | 'close'
    | 'settle';
  /** Milliseconds since 1970. */
  at: number;
  /** The promised time that it is about. */
  dueAt?: string;
  anyHour?: true;
}

/** Every step that is still to come for a ticket, each once; those that are past are in its events. */
export function stepsAhead(ticket: Ticket, settings: DeskSettings): Step[] {
  if (ticket.state === 'waiting' || ticket.state === 'taken') return unansweredSteps(ticket, settings);
  if (ticket.state === 'answered') return settleStep(ticket, settings);
  return ticket.state === 'solved' ? afterSolved(ticket, settings) : [];
}

function unansweredSteps(ticket: Ticket, settings: DeskSettings): Step[] {
  const round = thisRound(ticket);
  const steps = [...alarm(ticket, round), ...noResult(ticket, round, settings)];
  const { promise } = ticket;
  if (!promise) {
    const known = freshPromise(ticket, settings, new Date(ticket.reopenedAt ?? ticket.openedAt));
    return known ? [...steps, { name: 'known', at: 0 }] : steps;
  }
  const version = countingVersion(hoursOf(settings, ticket.department), calendarInForce(settings));
  if (promise.calendarVersion !== version) steps.push({ name: 'calendar', at: 0 });
  const all = [...steps, ...warnings(promise, round), ...misses(promise, round)];
  return ticket.priority === 'urgent' ? all.map((step) => ({ ...step, anyHour: true })) : all;
}

function warnings(promise: AnswerPromise, round: TicketEvent[]): Step[] {
  const { dueAt } = promise;
  const warned = (share: number) =>
    round.some((event) => event.type === 'warned' && event.share === share && event.dueAt === dueAt);
  const steps: Step[] = [];
  if (!warned(50)) steps.push({ name: 'half', at: shareAt(promise, 0.5), dueAt });
  if (!warned(80)) steps.push({ name: 'soon', at: shareAt(promise, 0.8), dueAt });
  const at = Math.max(shareAt(promise, 0.8), Date.parse(dueAt) - BEFORE_THE_MISS);
  const renewed = round.some((event) => event.type === 'renewed' && event.why === 'late');
  const leadWrites = round.some((event) => event.type === 'leadWrites');
  if (!renewed) steps.push({ name: 'renew', at, dueAt });
  else if (!leadWrites) steps.push({ name: 'leadWrites', at, dueAt });
  return steps;
}

// The time that was renewed is missed, too, once it passes.
function misses(promise: AnswerPromise, round: TicketEvent[]): Step[] {
  const given = round.flatMap((event) =>
    event.type === 'renewed' && event.why === 'late' && event.from !== undefined ? [event.from] : [],
  );
  return [...given, promise.dueAt]
    .filter((dueAt) => !round.some((event) => event.type === 'missed' && event.dueAt === dueAt))
    .map((dueAt) => ({ name: 'missed', at: Date.parse(dueAt), dueAt }));
}

function alarm(ticket: Ticket, round: TicketEvent[]): Step[] {
  if (ticket.priority !== 'urgent' || ticket.state !== 'waiting') return [];
  if (round.some((event) => event.type === 'alarmed')) return [];
  const since = Date.parse(ticket.reopenedAt ?? ticket.openedAt);
  return [{ name: 'alarm', at: since + ALARM_AFTER, anyHour: true }];
}

function noResult(ticket: Ticket, round: TicketEvent[], settings: DeskSettings): Step[] {
  if (round.some((event) => event.type === 'noResultYet')) return [];
  const { promise, kind } = ticket;
  if (promise && promise.workingMinutes > LONG_WINDOW)
    return [{ name: 'noResultYet', at: shareAt(promise, 0.5) }];
  if (kind !== 'orderStatus') return [];
  const since = new Date(ticket.reopenedAt ?? ticket.openedAt);
  const hours = hoursOf(settings, ticket.department);
  const told = promiseFor(since, NO_RESULT_MINUTES, hours, calendarInForce(settings));
  return told ? [{ name: 'noResultYet', at: Date.parse(told.dueAt) }] : [];
}

function afterSolved(ticket: Ticket, settings: DeskSettings): Step[] {
  const events = sinceSolved(ticket);
  const visit = events.find((event) => event.type === 'visit');
  // Nobody is asked twice a day: the working day begins anew with their word.
  const confirm = events.find((event) => event.type === 'confirm');
  const from = Date.parse(visit?.at ?? confirm?.at ?? ticket.solvedAt ?? ticket.openedAt);
  const at = nextWorkingDay(from, hoursOf(settings, ticket.department), calendarInForce(settings));
  return at === undefined ? [] : [{ name: visit ? 'close' : 'visit', at }];
}

// Answered, and neither side has said a word for days: the customer is asked whether it is solved.
function settleStep(ticket: Ticket, settings: DeskSettings): Step[] {
  // Nobody is asked before the visit that they wait for.
  const visit = openOrder(ticket.orders)?.visit.until ?? ticket.openedAt;
  let at: number | undefined = Math.max(
    Date.parse(ticket.events.at(-1)?.at ?? ticket.openedAt),
    Date.parse(visit),
  );
  for (let n = 0; n < QUIET_DAYS && at !== undefined; n++) {
    at = nextWorkingDay(at, hoursOf(settings, ticket.department), calendarInForce(settings));
  }
  return at === undefined ? [] : [{ name: 'settle', at }];
}
