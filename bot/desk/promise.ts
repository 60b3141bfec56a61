import {
  type BusinessHours,
  countingVersion,
  DAYS_AHEAD,
  localTime,
  type Span,
  workOn,
} from './businessHours.ts';
import type { Calendar } from './calendar.ts';
import { dayAfter, dayOf, zonedIso } from './zoneTime.ts';

const MINUTE = 60_000;

/** The time by which the customer was told they get an answer, and how it came about. */
export interface AnswerPromise {
  /** ISO 8601 with the zone's offset, on a full minute. */
  dueAt: string;
  /** Set when it falls on a make-up working day (调休上班). */
  makeUpDay?: true;
  acceptedAt: string;
  /** The window that was counted. */
  workingMinutes: number;
  /** Why it is this time: the stretches of working time that add up to the window. */
  reason: { from: string; to: string }[];
  timeZone: string;
  /** Of the calendar and the hours by which it was counted. */
  calendarVersion: string;
}

/**
 * The time at which so many working minutes have passed, rounded up to the minute; the closing time where they end
 * exactly then. Undefined where the calendar or the hours give none within a year.
 */
export function promiseFor(
  acceptedAt: Date,
  workingMinutes: number,
  hours: BusinessHours,
  calendar: Calendar,
): AnswerPromise | undefined {
  const counted = count(acceptedAt.getTime(), workingMinutes * MINUTE, hours, calendar);
  const end = counted?.at(-1)?.to;
  if (!counted || end === undefined) return undefined;
  const due = localTime(Math.ceil(end / MINUTE) * MINUTE, hours, calendar);
  const iso = (at: number) => zonedIso(at, hours.timeZone);
  return {
    dueAt: due.iso,
    ...(due.makeUpDay ? { makeUpDay: due.makeUpDay } : {}),
    acceptedAt: iso(acceptedAt.getTime()),
    workingMinutes,
    reason: counted.map((span) => ({ from: iso(span.from), to: iso(span.to) })),
    timeZone: hours.timeZone,
    calendarVersion: countingVersion(hours, calendar),
  };
}

/** The moment at which a share (0 to 1) of the promised working time has passed, in milliseconds since 1970. */
export function shareAt(promise: AnswerPromise, share: number): number {
  let left = promise.workingMinutes * MINUTE * share;
  for (const { from, to } of promise.reason) {
    const length = Date.parse(to) - Date.parse(from);
    if (left <= length) return Date.parse(from) + left;
    left -= length;
  }
  return Date.parse(promise.dueAt);
}

function count(start: number, window: number, hours: BusinessHours, calendar: Calendar): Span[] | undefined {
  const counted: Span[] = [];
  let left = window;
  let day = dayOf(start, hours.timeZone);
  for (let n = 0; n <= DAYS_AHEAD; n++, day = dayAfter(day)) {
    const work = workOn(day, hours, calendar);
    if (!work) return undefined;
    for (const span of work) {
      const from = Math.max(start, span.from);
      const to = Math.min(span.to, from + left);
      if (from >= to) continue;
      counted.push({ from, to });
      left -= to - from;
      if (left === 0) return counted;
    }
  }
  return undefined;
}
