import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { createCalendar } from './calendar.ts';
import type { SettingsSource } from './settings.ts';
import { dayAfter, dayOf } from './zoneTime.ts';

const HOUR = 3_600_000;
const WARN_DAYS = 60;

/** Warns in the log, once a day, from 60 days before the calendar ends; returns the function that stops it. */
export function watchCalendar(settings: SettingsSource, clock: Clock, log: Log): () => void {
  let warnedOn = '';
  const look = () => {
    const { timeZone, calendar } = settings.current;
    const today = dayOf(clock.now().getTime(), timeZone);
    const { knownUntil } = createCalendar(calendar);
    if (today === warnedOn || dayAfter(today, WARN_DAYS) <= knownUntil) return;
    warnedOn = today;
    const detail = `Holidays are known until ${knownUntil}; no time is promised beyond it. List the next year's days in service.yaml and move calendar.knownUntil.`;
    log.warn('calendar.ending', { detail });
  };
  look();
  return clock.every(HOUR, look);
}
