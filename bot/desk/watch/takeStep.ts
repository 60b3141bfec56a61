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

/** The ticket after a step that time brought about, with the mails, alerts and words to the customer it causes. */
export function takeStep(ticket: Ticket, step: Step, settings: DeskSettings, now: Date): Ticket {
  const { name, dueAt = '' } = step;
  const at = now.toISOString();
  const handlers = handlersOf(ticket, settings, now);
  switch (name) {
    case 'half':
    case 'soon': {
      const share = name === 'half' ? 50 : 80;
      return withAlert(
        withNews(ticket, { type: 'warned', at, share, dueAt }, handlers, now),
        name,
        settings,
        now,
      );
    }
    case 'missed': {
      const to = [
        departmentMailbox(ticket.department, settings),
        ...handlers,
        ...leadsOf(ticket.department, settings, now),
      ];
      return withAlert(withNews(ticket, { type: 'missed', at, dueAt }, to, now), name, settings, now);
    }
    case 'alarm': {
      const to = [
        personOnDuty(settings.dutyPerson, 'duty', settings, now),
        ...leadsOf(ticket.department, settings, now),
      ];
      return withAlert(withNews(ticket, { type: 'alarmed', at }, to, now), 'urgent', settings, now);
    }
    case 'leadWrites': {
      const to = [
        ...leadsOf(ticket.department, settings, now),
        departmentMailbox(ticket.department, settings),
        ...handlers,
      ];
      return told(
        withNews(ticket, { type: 'leadWrites', at, dueAt }, to, now),
        { line: 'handoff.missedTwice' },
        now,
      );
    }
    case 'renew':
      return renewed(ticket, settings, now);
    case 'calendar':
      return recounted(ticket, settings, now);
    case 'known':
      return known(ticket, settings, now);
    default:
      return quietStep(ticket, name, at, now);
  }
}

function quietStep(ticket: Ticket, name: Step['name'], at: string, now: Date): Ticket {
  switch (name) {
    case 'noResultYet': {
      const noted: Ticket = { ...ticket, events: [...ticket.events, { type: 'noResultYet', at }] };
      return told(noted, { line: 'handoff.noResultYet', ...promised(ticket) }, now);
    }
    case 'visit': {
      const noted: Ticket = { ...ticket, events: [...ticket.events, { type: 'visit', at }] };
      return told(noted, { line: 'followUp.visit' }, now);
    }
    case 'settle':
      return told(move(ticket, 'solve', now), { line: 'handoff.resolvedCheck' }, now);
    case 'close':
      return move(ticket, 'close', now);
    default:
      return ticket;
  }
}

// One new time, counted from the one that is in danger; where the calendar gives none, the lead takes over at once.
function renewed(ticket: Ticket, settings: DeskSettings, now: Date): Ticket {
  const { promise } = ticket;
  if (!promise) return ticket;
  const from = new Date(Math.max(Date.parse(promise.dueAt), now.getTime()));
  const hours = hoursOf(settings, ticket.department);
  const fresh = promiseFor(from, promise.workingMinutes, hours, calendarInForce(settings));
  if (!fresh) {
    const step: Step = { name: 'leadWrites', at: now.getTime(), dueAt: promise.dueAt };
    const noted = withRenewal(ticket, 'late', promise, promise, settings, now);
    return takeStep(noted, step, settings, now);
  }
  const after = withRenewal(withPromise(ticket, fresh), 'late', promise, fresh, settings, now);
  return told(after, { line: 'handoff.delay', time: timeOf(fresh) }, now);
}

// Never later than promised without telling, and never earlier: the customer may have planned by it.
function recounted(ticket: Ticket, settings: DeskSettings, now: Date): Ticket {
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

function known(ticket: Ticket, settings: DeskSettings, now: Date): Ticket {
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
