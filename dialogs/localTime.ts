import { DateTime } from 'luxon';
import type { LocalTime } from '../bot/core/handOff.ts';
import type { Locale } from '../bot/core/locale.ts';
import type { LineKey } from './script/lines.ts';
import type { Script } from './script/script.ts';

/** A deadline as it is said: 今天 16:40 前, by 09:40 tomorrow (Wednesday); a make-up working day is named. */
export function sayBy(script: Script, locale: Locale, time: LocalTime, now: LocalTime): string {
  return word(script, locale, 'words.by', { when: sayWhen(script, locale, time, now) });
}

/** A point in time as it is said: 明天（周一）09:00, at 09:00 tomorrow (Monday). */
export function sayAt(script: Script, locale: Locale, time: LocalTime, now: LocalTime): string {
  return word(script, locale, 'words.at', { when: sayWhen(script, locale, time, now) });
}

function sayWhen(script: Script, locale: Locale, time: LocalTime, now: LocalTime): string {
  const then = DateTime.fromISO(time.iso, { setZone: true });
  const days = then
    .startOf('day')
    .diff(DateTime.fromISO(now.iso, { setZone: true }).startOf('day'), 'days').days;
  const when = word(
    script,
    locale,
    days === 0 ? 'words.today' : days === 1 ? 'words.tomorrow' : 'words.day',
    {
      time: then.toFormat('HH:mm'),
      weekday: script.buttons('words.weekdays', locale)[then.weekday - 1] ?? '',
      month: then.month,
      day: then.day,
    },
  );
  return time.makeUpDay ? word(script, locale, 'words.makeUpDay', { when }) : when;
}

/** Good morning, by the hour of a local time. */
export function sayHello(script: Script, locale: Locale, now: LocalTime): string {
  const hour = DateTime.fromISO(now.iso, { setZone: true }).hour;
  const part = [5, 9, 12, 14, 18].filter((from) => hour >= from).length - 1;
  return script.buttons('words.hello', locale)[part] ?? script.buttons('words.hello', locale)[4] ?? '';
}

function word(script: Script, locale: Locale, key: LineKey, values: Record<string, string | number>): string {
  return script.line(key, locale, 0, values).text;
}
