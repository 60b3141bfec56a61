import { type Calendar, createCalendar } from '../calendar.ts';
import type { DeskSettings } from '../settings.ts';

const made = new WeakMap<DeskSettings['calendar'], Calendar>();

/** The calendar of settings; made once for each state of the settings, since thousands of tickets ask for it. */
export function calendarInForce(settings: DeskSettings): Calendar {
  const known = made.get(settings.calendar);
  if (known) return known;
  const calendar = createCalendar(settings.calendar);
  made.set(settings.calendar, calendar);
  return calendar;
}
