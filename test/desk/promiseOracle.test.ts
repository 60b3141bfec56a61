import { expect } from 'chai';
import fc from 'fast-check';
import { IANAZone } from 'luxon';
import type { BusinessHours, Week } from '../../bot/desk/businessHours.ts';
import { type Calendar, createCalendar } from '../../bot/desk/calendar.ts';
import { promiseFor } from '../../bot/desk/promise.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Steps through time minute by minute, watching the highest time that the clock on the wall has shown. */
function slowly(start: number, minutes: number, hours: BusinessHours, calendar: Calendar) {
  const wallAt = wallClock(hours.timeZone);
  let highest = 0;
  for (let at = start - 2 * DAY; at < start; at += MINUTE) highest = Math.max(highest, wallAt(at));
  let left = minutes;
  for (let at = start; ; at += MINUTE) {
    highest = Math.max(highest, wallAt(at));
    const open = openOnWall(highest, hours.week, calendar);
    if (open === undefined) return undefined;
    if (open) left--;
    if (left === 0) return at + MINUTE;
  }
}

function wallClock(timeZone: string): (at: number) => number {
  const zone = IANAZone.create(timeZone);
  const offsets = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / (15 * MINUTE));
    const offset = offsets.get(quarter) ?? zone.offset(at);
    offsets.set(quarter, offset);
    return at + offset * MINUTE;
  };
}

function openOnWall(wall: number, week: Week, calendar: Calendar): boolean | undefined {
  const shown = new Date(wall).toISOString();
  const kind = calendar.day(shown.slice(0, 10))?.kind;
  if (kind === undefined) return undefined;
  if (kind === 'holiday') return false;
  const usual = week[names[new Date(wall).getUTCDay()] ?? 'monday'];
  const intervals = kind === 'makeUpDay' ? (week.makeUpDay ?? week.monday) : usual;
  const clock = shown.slice(11, 16);
  return intervals.some((interval) => interval.slice(0, 5) <= clock && clock < interval.slice(6));
}

const clockTime = fc
  .integer({ min: 0, max: 48 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const intervals = fc.uniqueArray(clockTime, { minLength: 0, maxLength: 4 }).map((times) => {
  const sorted = times.sort();
  return sorted.flatMap((to, n) => (n % 2 ? [`${sorted[n - 1]}-${to}`] : []));
});
const weeks: fc.Arbitrary<Week> = fc.record({
  monday: intervals,
  tuesday: intervals,
  wednesday: intervals,
  thursday: intervals,
  friday: intervals,
  saturday: intervals,
  sunday: intervals,
  makeUpDay: fc.option(intervals, { nil: undefined }),
});
const zones = fc.constantFrom(
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
);
// Days round changes of clocks, holidays, make-up days and the end of the year.
const starts = fc
  .tuple(
    fc.constantFrom(
      '2026-02-12',
      '2026-03-06',
      '2026-03-27',
      '2026-04-03',
      '2026-10-03',
      '2026-10-23',
      '2026-10-30',
      '2026-12-20',
    ),
    fc.integer({ min: 0, max: 4 * 24 * 60 }),
  )
  .map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE);

describe('The promised time, against counting minute by minute', () => {
  it('is the same for any hours, zone, calendar and moment', () => {
    const cases = fc.record({
      week: weeks,
      timeZone: zones,
      publicHolidays: fc.constantFrom('china' as const, 'listed' as const),
      start: starts,
      minutes: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(cases, ({ week, timeZone, publicHolidays, start, minutes }) => {
        const knownUntil = new Date(start + 15 * DAY).toISOString().slice(0, 10);
        const calendar = createCalendar({ publicHolidays, knownUntil, holidays: [], workingDays: [] });
        const hours = { timeZone, week };
        const due = promiseFor(new Date(start), minutes, hours, calendar)?.dueAt;
        expect(due === undefined ? undefined : Date.parse(due)).to.equal(
          slowly(start, minutes, hours, calendar),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('of a moment within a minute lies within that minute', () => {
    const calendar = createCalendar({
      publicHolidays: 'china',
      knownUntil: '2026-12-31',
      holidays: [],
      workingDays: [],
    });
    const seconds = fc.integer({ min: 1, max: 59_999 });
    fc.assert(
      fc.property(weeks, starts, seconds, fc.integer({ min: 1, max: 300 }), (week, start, extra, minutes) => {
        const hours = { timeZone: 'Asia/Shanghai', week };
        const due = (at: number) => {
          const promise = promiseFor(new Date(at), minutes, hours, calendar);
          return promise ? Date.parse(promise.dueAt) : Number.POSITIVE_INFINITY;
        };
        expect(due(start + extra)).to.be.within(due(start), due(start + MINUTE));
      }),
      { numRuns: 100 },
    );
  });
});
