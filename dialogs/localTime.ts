import { DateTime } from 'luxon';
import type { LocalTime } from '../bot/core/handOff.ts';
import type { Locale } from '../bot/core/locale.ts';
import type { LineKey } from './script/lines.ts';
import type { Script } from './script/script.ts';

/** A deadline as it is said: 今天 16:40 前, 明天（周三）上午 9:40 前, by 09:40 tomorrow (Wednesday); a make-up working day is named. */
export function sayBy(script: Script, locale: Locale, time: LocalTime, now: LocalTime): string {
  return word(script, locale, 'words.by', { when: sayWhen(script, locale, time, now) });
}

/** A point in time as it is said: 明天（周一）上午 9:00, at 09:00 tomorrow (Monday). */
export function sayAt(script: Script, locale: Locale, time: LocalTime, now: LocalTime): string {
  return word(script, locale, 'words.at', { when: sayWhen(script, locale, time, now) });
}

function sayWhen(script: Script, locale: Locale, time: LocalTime, now: LocalTime): string {
  const then = DateTime.fromISO(time.iso, { setZone: true });
  const today = DateTime.fromISO(now.iso, { setZone: true }).startOf('day');
  const days = then.startOf('day').diff(today, 'days').days;
  const named = script.buttons('words.weekdays', locale)[then.weekday - 1] ?? '';
  const weekday = time.makeUpDay ? word(script, locale, 'words.makeUpDay', { weekday: named }) : named;
  const onThisDay = time.makeUpDay ? 'words.todayNamed' : 'words.today';
  const line = days === 0 ? onThisDay : days === 1 ? 'words.tomorrow' : 'words.day';
  const month = locale === 'en-US' ? (then.setLocale('en').monthLong ?? '') : then.month;
  const values = { time: sayClock(then, days === 0 ? 'en-US' : locale), weekday, month, day: then.day };
  return word(script, locale, line, values);
}

const partedDay = new Intl.DateTimeFormat('zh-CN', {
  ...{ hour: 'numeric', minute: '2-digit', dayPeriod: 'short', hourCycle: 'h12', timeZone: 'UTC' },
});

// Of another day than this one, Chinese tells the part of the day: 上午 9:40.
function sayClock(then: DateTime, locale: Locale): string {
  if (locale === 'en-US') return then.toFormat('HH:mm');
  const parts = partedDay.formatToParts(then.toUTC(0, { keepLocalTime: true }).toMillis());
  return parts.map(({ type, value }) => (type === 'dayPeriod' ? `${value} ` : value)).join('');
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
