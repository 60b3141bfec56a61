import { createHash } from 'node:crypto';
import type { LocalTime } from '../core/handOff.ts';
import type { ContentLocale } from '../core/locale.ts';
import type { Calendar } from './calendar.ts';
import { type Day, dayAfter, dayOf, instantOf, type Weekday, weekdayOf, zonedIso } from './zoneTime.ts';

/** Intervals like `09:00-12:00`, in order, per day of the week; an empty list is a day off. */
export type Week = Record<Weekday, readonly string[]> & {
  /** Hours of a make-up working day; those of Monday where absent. */
  makeUpDay?: readonly string[] | undefined;
};

export interface BusinessHours {
  /** An IANA name like `Asia/Shanghai`. */
  timeZone: string;
  week: Week;
}

/** Milliseconds since 1970; `to` is not part of it. */
export interface Span {
  from: number;
  to: number;
}

const digests = new WeakMap<Week, string>();

/** Changes whenever a promise could come out differently: with the calendar, and with the hours. */
export function countingVersion({ week, timeZone }: BusinessHours, calendar: Calendar): string {
  const known =
    digests.get(week) ?? createHash('sha256').update(JSON.stringify(week)).digest('hex').slice(0, 8);
  digests.set(week, known);
  return `${calendar.version}/${known}/${timeZone}`;
}

/** How far ahead a time is looked for. */
export const DAYS_AHEAD = 366;

/** The stretches of a day at which people work; undefined where the calendar does not know the day. */
export function workOn(day: Day, hours: BusinessHours, calendar: Calendar): Span[] | undefined {
  const kind = calendar.day(day)?.kind;
  if (kind === undefined) return undefined;
  if (kind === 'holiday') return [];
  if (kind === 'makeUpDay') return spans(day, hours.week.makeUpDay ?? hours.week.monday, hours.timeZone);
  return spans(day, hours.week[weekdayOf(day)], hours.timeZone);
}

/**
 * Whether people are at work, the public holiday if the day is one, and when they are back. Past the end of the
 * calendar the day counts as an ordinary one, and no time is given at which people are back.
 */
export function openAt(
  at: Date,
  hours: BusinessHours,
  calendar: Calendar,
): { open: boolean; holiday?: Record<ContentLocale, string>; backAt?: LocalTime } {
  const now = at.getTime();
  const today = dayOf(now, hours.timeZone);
  const kind = calendar.day(today);
  const todays = workOn(today, hours, calendar) ?? spans(today, hours.week[weekdayOf(today)], hours.timeZone);
  if (todays.some((span) => span.from <= now && now < span.to)) return { open: true };
  const backAt = nextOpening(now, hours, calendar);
  return {
    open: false,
    ...(kind?.kind === 'holiday' ? { holiday: kind.name } : {}),
    ...(backAt === undefined ? {} : { backAt: localTime(backAt, hours, calendar) }),
  };
}

export function localTime(at: number, hours: BusinessHours, calendar: Calendar): LocalTime {
  const iso = zonedIso(at, hours.timeZone);
  const makeUpDay = calendar.day(dayOf(at, hours.timeZone))?.kind === 'makeUpDay';
  return makeUpDay ? { iso, makeUpDay } : { iso };
}

/** This moment if people are at work, else the next one at which they are; undefined where none is known. */
export function workingTimeFrom(at: number, hours: BusinessHours, calendar: Calendar): number | undefined {
  const today = workOn(dayOf(at, hours.timeZone), hours, calendar);
  // The closing minute belongs to the day: what falls due with it is told then.
  if (today?.some((span) => span.from <= at && at <= span.to)) return at;
  return nextOpening(at, hours, calendar);
}

/** The same time of day on the next working day, or the next moment after it at which people are at work. */
export function nextWorkingDay(at: number, hours: BusinessHours, calendar: Calendar): number | undefined {
  const minutes = Math.floor((at - instantOf(dayOf(at, hours.timeZone), 0, hours.timeZone)) / 60_000);
  let day = dayAfter(dayOf(at, hours.timeZone));
  for (let n = 0; n <= DAYS_AHEAD; n++, day = dayAfter(day)) {
    const work = workOn(day, hours, calendar);
    if (!work) return undefined;
    if (work.length > 0) return workingTimeFrom(instantOf(day, minutes, hours.timeZone), hours, calendar);
  }
  return undefined;
}

function nextOpening(now: number, hours: BusinessHours, calendar: Calendar): number | undefined {
  let day = dayOf(now, hours.timeZone);
  for (let n = 0; n <= DAYS_AHEAD; n++, day = dayAfter(day)) {
    const work = workOn(day, hours, calendar);
    if (!work) return undefined;
    const next = work.find((span) => span.from > now);
    if (next) return next.from;
  }
  return undefined;
}

function spans(day: Day, intervals: readonly string[], timeZone: string): Span[] {
  return intervals
    .map((interval) => {
      const [from = '', to = ''] = interval.split('-');
      return {
        from: instantOf(day, minutesOf(from), timeZone),
        to: instantOf(day, minutesOf(to), timeZone),
      };
    })
    .filter((span) => span.from < span.to);
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
