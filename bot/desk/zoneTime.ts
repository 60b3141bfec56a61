import { DateTime, IANAZone } from 'luxon';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_MINUTES = 24 * 60;

/** A day of the calendar, `2026-10-01`. */
export type Day = string;

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof weekdays)[number];

/** The day on which a point in time falls in a zone. */
export function dayOf(at: number, timeZone: string): Day {
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

export function dayAfter(day: Day, days = 1): Day {
  return new Date(wallMidnight(day) + days * DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[(new Date(wallMidnight(day)).getUTCDay() + 6) % 7] ?? 'monday';
}

/** ISO 8601 with the zone's offset, to the second. */
export function zonedIso(at: number, timeZone: string): string {
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/**
 * The moment at which the clocks of a zone first show (or jump over) so many minutes after midnight of a day:
 * 02:30 in a night without it is the end of the gap; of the two 01:30 of an autumn night it is the earlier one.
 */
export function instantOf(day: Day, minutes: number, timeZone: string): number {
  const zone = IANAZone.create(timeZone);
  const midnight = wallMidnight(day);
  const wall = midnight + minutes * MINUTE;
  const before = midnight - zone.offset(midnight) * MINUTE - 3 * HOUR;
  const after = before + (DAY_MINUTES / 60 + 6) * HOUR;
  const [offset, next] = [zone.offset(before), zone.offset(after)];
  const early = wall - offset * MINUTE;
  if (offset === next) return early;
  const change = changeBetween(zone, before, after);
  return early < change ? early : Math.max(change, wall - next * MINUTE);
}

function changeBetween(zone: IANAZone, before: number, after: number): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) === zone.offset(before)) low = middle;
    else high = middle;
  }
  return high;
}

function wallMidnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
