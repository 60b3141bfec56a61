import type { LocalTime } from '../../core/handOff.ts';
import { promised } from '../acts/acting.ts';
import { freshPromise, withPromise } from '../acts/answerPromise.ts';
import { colleaguesOf, handlersOf, withNews } from '../acts/news.ts';
import { withAlert } from '../alerts/withAlert.ts';
import { countingVersion } from '../businessHours.ts';
import { type AnswerPromise, promiseFor } from '../promise.ts';
import { departmentMailbox, leadsOf, personOnDuty } from '../recipients.ts';
import { type DeskSettings, hoursOf } from '../settings.ts';
import { type Telling, withTelling } from '../telling.ts';
import { move, type Ticket } from '../ticket.ts';
import { calendarInForce } from './calendarInForce.ts';
import type { Step } from './promiseSteps.ts';

/** When a step is taken, by which settings, and the promised time that it is about. */
interface Moment {
  settings: DeskSettings;
  now: Date;
  dueAt: string;
}

const steps: Record<Step['name'], (ticket: Ticket, moment: Moment) => Ticket> = {
  half: (ticket, moment) => warned(ticket, 'half', 50, moment),
  soon: (ticket, moment) => warned(ticket, 'soon', 80, moment),
  missed,
  alarm: alarmed,
  leadWrites,
  renew: renewed,
  calendar: recounted,
  known,
  noResultYet,
  visit,
  settle: (ticket, { now }) => told(move(ticket, 'solve', now), { line: 'handoff.resolvedCheck' }, now),
  close: (ticket, { now }) => move(ticket, 'close', now),
};

/** The ticket after a step that time brought about, with the mails, alerts and words to the customer it causes. */
export function takeStep(
  ticket: Ticket,
  { name, dueAt = '' }: Step,
  settings: DeskSettings,
  now: Date,
): Ticket {
  return steps[name](ticket, { settings, now, dueAt });
}

function warned(ticket: Ticket, name: 'half' | 'soon', share: 50 | 80, moment: Moment): Ticket {
  const { settings, now, dueAt } = moment;
  const event = { type: 'warned' as const, at: now.toISOString(), share, dueAt };
  return withAlert(withNews(ticket, event, handlersOf(ticket, settings, now), now), name, settings, now);
}

function missed(ticket: Ticket, { settings, now, dueAt }: Moment): Ticket {
  const to = [
    departmentMailbox(ticket.department, settings),
    ...handlersOf(ticket, settings, now),
    ...leadsOf(ticket.department, settings, now),
  ];
  const event = { type: 'missed' as const, at: now.toISOString(), dueAt };
  return withAlert(withNews(ticket, event, to, now), 'missed', settings, now);
}

function alarmed(ticket: Ticket, { settings, now }: Moment): Ticket {
  const to = [
    personOnDuty(settings.dutyPerson, 'duty', settings, now),
    ...leadsOf(ticket.department, settings, now),
  ];
  const event = { type: 'alarmed' as const, at: now.toISOString() };
  return withAlert(withNews(ticket, event, to, now), 'urgent', settings, now);
}

function leadWrites(ticket: Ticket, { settings, now, dueAt }: Moment): Ticket {
  const to = [
    ...leadsOf(ticket.department, settings, now),
    departmentMailbox(ticket.department, settings),
    ...handlersOf(ticket, settings, now),
  ];
  const event = { type: 'leadWrites' as const, at: now.toISOString(), dueAt };
  return told(withNews(ticket, event, to, now), { line: 'handoff.missedTwice' }, now);
}

function noResultYet(ticket: Ticket, { now }: Moment): Ticket {
  return told(noted(ticket, 'noResultYet', now), { line: 'handoff.noResultYet', ...promised(ticket) }, now);
}

function visit(ticket: Ticket, { now }: Moment): Ticket {
  return told(noted(ticket, 'visit', now), { line: 'followUp.visit' }, now);
}

function noted(ticket: Ticket, type: 'noResultYet' | 'visit', now: Date): Ticket {
  return { ...ticket, events: [...ticket.events, { type, at: now.toISOString() }] };
}

// One new time, counted from the one that is in danger; where the calendar gives none, the lead takes over at once.
function renewed(ticket: Ticket, { settings, now }: Moment): Ticket {
  const { promise } = ticket;
  if (!promise) return ticket;
  const from = new Date(Math.max(Date.parse(promise.dueAt), now.getTime()));
  const hours = hoursOf(settings, ticket.department);
  const fresh = promiseFor(from, promise.workingMinutes, hours, calendarInForce(settings));
  if (!fresh) {
    const noted = withRenewal(ticket, 'late', promise, promise, settings, now);
    return leadWrites(noted, { settings, now, dueAt: promise.dueAt });
  }
  const after = withRenewal(withPromise(ticket, fresh), 'late', promise, fresh, settings, now);
  return told(after, { line: 'handoff.delay', time: timeOf(fresh) }, now);
}

// Never later than promised without telling, and never earlier: the customer may have planned by it.
function recounted(ticket: Ticket, { settings, now }: Moment): Ticket {
  const { promise } = ticket;
  if (!promise) return ticket;
  const calendar = calendarInForce(settings);
  const hours = hoursOf(settings, ticket.department);
  const fresh = promiseFor(new Date(promise.acceptedAt), promise.workingMinutes, hours, calendar);
  if (!fresh || Date.parse(fresh.dueAt) <= Date.parse(promise.dueAt)) {
    return withPromise(ticket, { ...promise, calendarVersion: countingVersion(hours, calendar) });
  }
  const after = withRenewal(withPromise(ticket, fresh), 'calendar', promise, fresh, settings, now);
  return told(after, { line: 'handoff.delay', time: timeOf(fresh) }, now);
}

function known(ticket: Ticket, { settings, now }: Moment): Ticket {
  const fresh = freshPromise(ticket, settings, now);
  if (!fresh) return ticket;
  const after = withRenewal(withPromise(ticket, fresh), 'known', undefined, fresh, settings, now);
  return told(after, { line: 'handoff.timeKnown', time: timeOf(fresh) }, now);
}

function withRenewal(
  ticket: Ticket,
  why: 'late' | 'calendar' | 'known',
  before: AnswerPromise | undefined,
  fresh: AnswerPromise,
  settings: DeskSettings,
  now: Date,
): Ticket {
  const from = before ? { from: before.dueAt } : {};
  const event = { type: 'renewed' as const, at: now.toISOString(), why, ...from, to: timeOf(fresh) };
  return withNews(ticket, event, [...handlersOf(ticket, settings, now), colleaguesOf(ticket, settings)], now);
}

function timeOf({ dueAt: iso, makeUpDay }: AnswerPromise): LocalTime {
  return makeUpDay ? { iso, makeUpDay } : { iso };
}

function told(ticket: Ticket, telling: Omit<Telling, 'id' | 'attempts' | 'nextTryAt'>, now: Date): Ticket {
  return { ...ticket, tellings: withTelling(ticket.tellings ?? [], telling, now) };
}
