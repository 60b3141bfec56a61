import type { BusinessHours, Week } from '../../bot/desk/businessHours.ts';
import { type CalendarSettings, createCalendar } from '../../bot/desk/calendar.ts';

const split = ['09:00-12:00', '13:30-18:00'];

/** Split shifts from Monday to Friday and Saturday mornings; make-up days as Mondays. */
export const week: Week = {
  monday: split,
  tuesday: split,
  wednesday: split,
  thursday: split,
  friday: split,
  saturday: ['09:00-12:00'],
  sunday: [],
};

const closed: Week = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};
const always: Week = {
  monday: ['00:00-24:00'],
  tuesday: ['00:00-24:00'],
  wednesday: ['00:00-24:00'],
  thursday: ['00:00-24:00'],
  friday: ['00:00-24:00'],
  saturday: ['00:00-24:00'],
  sunday: ['00:00-24:00'],
};

export const china: CalendarSettings = {
  publicHolidays: 'china',
  knownUntil: '2026-12-31',
  holidays: [],
  workingDays: [],
};
const own: CalendarSettings = {
  publicHolidays: 'listed',
  knownUntil: '2029-12-31',
  holidays: [],
  workingDays: [],
};
const named = { 'zh-CN': '公司日', 'en-US': 'Company day' };

export interface Place {
  hours: BusinessHours;
  calendar: ReturnType<typeof createCalendar>;
}

/** A company in Shanghai, but for what a row changes. */
export function place(change: {
  week?: Week;
  zone?: string;
  calendar?: Partial<CalendarSettings>;
  base?: CalendarSettings;
}): Place {
  return {
    hours: { timeZone: change.zone ?? 'Asia/Shanghai', week: change.week ?? week },
    calendar: createCalendar({ ...(change.base ?? china), ...change.calendar }),
  };
}

const shanghai = place({});
const newYork = place({ zone: 'America/New_York', base: own });
const newYorkAlways = place({ zone: 'America/New_York', base: own, week: always });
const newYorkNight = place({
  zone: 'America/New_York',
  base: own,
  week: { ...closed, sunday: ['02:30-04:00'] },
});
const berlin = place({ zone: 'Europe/Berlin', base: own });
const berlinNight = place({ zone: 'Europe/Berlin', base: own, week: { ...closed, sunday: ['01:00-05:00'] } });
const makeUpHours = place({ week: { ...week, makeUpDay: ['10:00-16:00'] } });
const shortKnown = place({ calendar: { knownUntil: '2026-11-24' } });
const newYearListed = place({
  calendar: { knownUntil: '2027-01-31', holidays: [{ date: '2027-01-01', name: named }] },
});
const overclaimed = place({ calendar: { knownUntil: '2027-12-31' } });
const companyDay = place({ calendar: { holidays: [{ date: '2026-11-24', name: named }] } });
const extraSunday = place({ calendar: { workingDays: ['2026-11-29'] } });
const worksOnNationalDay = place({ calendar: { workingDays: ['2026-10-01'] } });
const allClosed = place({ week: closed });
const halfHourWeekly = place({ base: own, week: { ...closed, wednesday: ['10:00-10:30'] } });

export type Row = [
  place: Place,
  acceptedAt: string,
  minutes: number,
  dueAt: string | 'none',
  makeUpDay?: true,
];

export const rows: Record<string, Row[]> = {
  'On an ordinary day': [
    [shanghai, '2026-11-23T09:00+08:00', 180, '2026-11-23T12:00:00+08:00'],
    [shanghai, '2026-11-23T09:00+08:00', 181, '2026-11-23T13:31:00+08:00'],
    [shanghai, '2026-11-23T10:00+08:00', 180, '2026-11-23T14:30:00+08:00'],
    [shanghai, '2026-11-23T02:00Z', 180, '2026-11-23T14:30:00+08:00'],
    [shanghai, '2026-11-23T00:00+08:00', 60, '2026-11-23T10:00:00+08:00'],
    [shanghai, '2026-11-23T08:59+08:00', 180, '2026-11-23T12:00:00+08:00'],
    [shanghai, '2026-11-23T11:59+08:00', 60, '2026-11-23T14:29:00+08:00'],
    [shanghai, '2026-11-23T12:00+08:00', 60, '2026-11-23T14:30:00+08:00'],
    [shanghai, '2026-11-23T12:30+08:00', 60, '2026-11-23T14:30:00+08:00'],
    [shanghai, '2026-11-23T13:29+08:00', 60, '2026-11-23T14:30:00+08:00'],
    [shanghai, '2026-11-23T13:30+08:00', 60, '2026-11-23T14:30:00+08:00'],
    [shanghai, '2026-11-23T09:00+08:00', 450, '2026-11-23T18:00:00+08:00'],
  ],
  'Over the night': [
    [shanghai, '2026-11-23T16:40+08:00', 180, '2026-11-24T10:40:00+08:00'],
    [shanghai, '2026-11-23T16:40:30+08:00', 180, '2026-11-24T10:41:00+08:00'],
    [shanghai, '2026-11-23T15:00+08:00', 180, '2026-11-23T18:00:00+08:00'],
    [shanghai, '2026-11-23T17:59+08:00', 1, '2026-11-23T18:00:00+08:00'],
    [shanghai, '2026-11-23T18:00+08:00', 1, '2026-11-24T09:01:00+08:00'],
    [shanghai, '2026-11-23T23:59+08:00', 60, '2026-11-24T10:00:00+08:00'],
    [shanghai, '2026-11-23T09:00+08:00', 451, '2026-11-24T09:01:00+08:00'],
  ],
  'Over a weekend': [
    [shanghai, '2026-11-27T17:00+08:00', 180, '2026-11-28T11:00:00+08:00'],
    [shanghai, '2026-11-27T17:00+08:00', 240, '2026-11-28T12:00:00+08:00'],
    [shanghai, '2026-11-27T17:00+08:00', 241, '2026-11-30T09:01:00+08:00'],
    [shanghai, '2026-11-28T11:00+08:00', 120, '2026-11-30T10:00:00+08:00'],
    [shanghai, '2026-11-28T12:00+08:00', 60, '2026-11-30T10:00:00+08:00'],
    [shanghai, '2026-11-28T20:00+08:00', 60, '2026-11-30T10:00:00+08:00'],
    [shanghai, '2026-11-29T10:00+08:00', 180, '2026-11-30T12:00:00+08:00'],
  ],
  'Around National Day and Mid-Autumn': [
    [shanghai, '2026-09-30T16:00+08:00', 180, '2026-10-08T10:00:00+08:00'],
    [shanghai, '2026-10-01T10:00+08:00', 60, '2026-10-08T10:00:00+08:00'],
    [shanghai, '2026-10-07T23:59+08:00', 60, '2026-10-08T10:00:00+08:00'],
    [shanghai, '2026-10-09T17:00+08:00', 180, '2026-10-10T11:00:00+08:00', true],
    [shanghai, '2026-10-10T11:00+08:00', 180, '2026-10-10T15:30:00+08:00', true],
    [shanghai, '2026-10-10T17:00+08:00', 120, '2026-10-12T10:00:00+08:00'],
    [shanghai, '2026-09-19T11:00+08:00', 120, '2026-09-20T10:00:00+08:00', true],
    [shanghai, '2026-09-20T17:30+08:00', 60, '2026-09-21T09:30:00+08:00'],
    [shanghai, '2026-09-24T17:00+08:00', 120, '2026-09-28T10:00:00+08:00'],
    [makeUpHours, '2026-10-09T17:00+08:00', 120, '2026-10-10T11:00:00+08:00', true],
    [worksOnNationalDay, '2026-10-01T10:00+08:00', 60, '2026-10-01T11:00:00+08:00', true],
  ],
  'Around Spring Festival': [
    [shanghai, '2026-02-13T17:00+08:00', 180, '2026-02-14T11:00:00+08:00', true],
    [shanghai, '2026-02-14T14:00+08:00', 180, '2026-02-14T17:00:00+08:00', true],
    [shanghai, '2026-02-14T17:00+08:00', 120, '2026-02-24T10:00:00+08:00'],
    [shanghai, '2026-02-17T10:00+08:00', 60, '2026-02-24T10:00:00+08:00'],
    [shanghai, '2026-02-23T18:00+08:00', 180, '2026-02-24T12:00:00+08:00'],
    [shanghai, '2026-02-27T17:00+08:00', 300, '2026-02-28T14:30:00+08:00', true],
    [shanghai, '2026-02-28T17:59+08:00', 2, '2026-03-02T09:01:00+08:00'],
  ],
  'Around the other holidays': [
    [shanghai, '2025-12-31T17:00+08:00', 120, '2026-01-04T10:00:00+08:00', true],
    [shanghai, '2026-01-04T17:30+08:00', 60, '2026-01-05T09:30:00+08:00'],
    [shanghai, '2026-04-03T17:00+08:00', 120, '2026-04-07T10:00:00+08:00'],
    [shanghai, '2026-04-30T17:00+08:00', 120, '2026-05-06T10:00:00+08:00'],
    [shanghai, '2026-05-08T17:30+08:00', 60, '2026-05-09T09:30:00+08:00', true],
    [shanghai, '2026-06-18T18:00+08:00', 60, '2026-06-22T10:00:00+08:00'],
    [companyDay, '2026-11-23T17:00+08:00', 120, '2026-11-25T10:00:00+08:00'],
    [extraSunday, '2026-11-28T11:30+08:00', 60, '2026-11-29T09:30:00+08:00', true],
  ],
  'At the end of what the calendar knows': [
    [shanghai, '2026-12-30T17:00+08:00', 120, '2026-12-31T10:00:00+08:00'],
    [shanghai, '2026-12-31T17:00+08:00', 60, '2026-12-31T18:00:00+08:00'],
    [shanghai, '2026-12-31T17:00+08:00', 61, 'none'],
    [shanghai, '2027-01-04T10:00+08:00', 60, 'none'],
    [shortKnown, '2026-11-24T17:30+08:00', 60, 'none'],
    [overclaimed, '2026-12-31T17:00+08:00', 120, 'none'],
    [newYearListed, '2026-12-31T17:00+08:00', 120, '2027-01-02T10:00:00+08:00'],
    [newYearListed, '2027-01-30T11:30+08:00', 60, 'none'],
  ],
  'Where clocks change': [
    [newYork, '2026-03-06T17:00-05:00', 300, '2026-03-09T10:00:00-04:00'],
    [newYork, '2026-10-30T17:00-04:00', 300, '2026-11-02T10:00:00-05:00'],
    [newYorkAlways, '2026-03-07T22:00-05:00', 300, '2026-03-08T04:00:00-04:00'],
    [newYorkAlways, '2026-10-31T22:00-04:00', 300, '2026-11-01T02:00:00-05:00'],
    [newYorkNight, '2026-03-08T00:00-05:00', 30, '2026-03-08T03:30:00-04:00'],
    [berlin, '2026-03-28T11:30+01:00', 60, '2026-03-30T09:30:00+02:00'],
    [berlin, '2026-10-24T11:30+02:00', 60, '2026-10-26T09:30:00+01:00'],
    [berlinNight, '2026-10-25T00:00+02:00', 300, '2026-10-25T05:00:00+01:00'],
    [berlinNight, '2026-03-29T00:00+01:00', 180, '2026-03-29T05:00:00+02:00'],
  ],
  'With days off': [
    [allClosed, '2026-11-23T10:00+08:00', 60, 'none'],
    [halfHourWeekly, '2026-11-25T10:00+08:00', 60, '2026-12-02T10:30:00+08:00'],
    [halfHourWeekly, '2026-11-25T10:30+08:00', 1, '2026-12-02T10:01:00+08:00'],
    [halfHourWeekly, '2026-11-25T10:00+08:00', 5000, 'none'],
  ],
};
