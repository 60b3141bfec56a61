import { createHash } from 'node:crypto';
import china from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { ContentLocale } from '../core/locale.ts';
import type { Day } from './zoneTime.ts';

type Words = Record<ContentLocale, string>;

/** The part of `service.yaml` that a calendar is made of. */
export interface CalendarSettings {
  /** `china`: the days of the State Council as chinese-days has them, besides the listed ones; `listed`: these only. */
  publicHolidays: 'china' | 'listed';
  /** The last day for which holidays are known; nothing is promised beyond it. */
  knownUntil: Day;
  holidays: readonly { date: Day; name: Words }[];
  /** Make-up working days (调休上班) besides those of `publicHolidays`. */
  workingDays: readonly Day[];
}

export type CalendarDay = { kind: 'ordinary' | 'makeUpDay' } | { kind: 'holiday'; name: Words };

export interface Calendar {
  /** Changes whenever a promise could come out differently. */
  readonly version: string;
  /** The last day that `day` knows. */
  readonly knownUntil: Day;
  /** Undefined for a day that nobody can know yet. */
  day(day: Day): CalendarDay | undefined;
}

const chinaHolidays: Record<string, string | undefined> = china.holidays;
const chinaWorkdays: Record<string, string | undefined> = china.workdays;
const chinaHash = createHash('sha256').update(JSON.stringify(china)).digest('hex');
const chinaEnd = `${Object.keys(chinaHolidays).sort().at(-1)?.slice(0, 4) ?? '0000'}-12-31`;

/**
 * Days by precedence: listed holidays, listed working days, public holidays, public make-up days. A year past the
 * end of chinese-days is known only where `service.yaml` lists a holiday of that year.
 */
export function createCalendar(settings: CalendarSettings): Calendar {
  const listed = new Map(settings.holidays.map((one) => [one.date, one.name]));
  const working = new Set(settings.workingDays);
  const knownUntil = lastKnown(settings);
  const ofChina = settings.publicHolidays === 'china';
  return {
    version: versionOf(settings),
    knownUntil,
    day(day) {
      if (day > knownUntil) return undefined;
      const name = listed.get(day);
      if (name) return { kind: 'holiday', name };
      if (working.has(day)) return { kind: 'makeUpDay' };
      return (ofChina ? publicDay(day) : undefined) ?? { kind: 'ordinary' };
    },
  };
}

function publicDay(day: Day): CalendarDay | undefined {
  const entry = chinaHolidays[day];
  if (entry !== undefined) {
    const [english = day, chinese = english] = entry.split(',');
    return { kind: 'holiday', name: { 'zh-CN': chinese, 'en-US': english } };
  }
  return chinaWorkdays[day] === undefined ? undefined : { kind: 'makeUpDay' };
}

function lastKnown(settings: CalendarSettings): Day {
  if (settings.publicHolidays === 'listed') return settings.knownUntil;
  const years = new Set(settings.holidays.map((one) => Number(one.date.slice(0, 4))));
  let year = Number(chinaEnd.slice(0, 4));
  while (years.has(year + 1)) year++;
  const end = `${year}-12-31`;
  return settings.knownUntil < end ? settings.knownUntil : end;
}

function versionOf(settings: CalendarSettings): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  if (settings.publicHolidays === 'china') hash.update(chinaHash);
  return `${lastKnown(settings)}/${hash.digest('hex').slice(0, 8)}`;
}
