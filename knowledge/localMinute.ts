import { DateTime } from 'luxon';

/** A time as the clocks of a zone show it: `2026-10-01T18:00`. */
export function localMinute(at: Date, timeZone: string): string {
  const iso = DateTime.fromJSDate(at, { zone: timeZone }).toISO({ includeOffset: false });
  return iso?.slice(0, 'yyyy-MM-ddTHH:mm'.length) ?? '';
}
