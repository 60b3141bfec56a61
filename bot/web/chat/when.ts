import type { ContentLocale } from '../../core/locale.ts';
import type { Labels } from './labels.ts';

const DAY = 86_400_000;

/** Hour and minute, as the visitor's clock shows them. */
export function timeOfDay(at: number, locale: ContentLocale): string {
  const hour = locale === 'zh-CN' ? '2-digit' : 'numeric';
  return new Intl.DateTimeFormat(locale, { hour, minute: '2-digit' }).format(at);
}

/** The day in words: today, yesterday, or the date; the year only where it is another one. */
export function dayInWords(at: number, now: number, locale: ContentLocale, labels: Labels): string {
  const day = new Date(at);
  if (isSameDay(day, now)) return labels.today;
  if (isSameDay(day, now - DAY)) return labels.yesterday;
  const isThisYear = day.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(day);
}

function isSameDay(day: Date, at: number): boolean {
  return day.toDateString() === new Date(at).toDateString();
}
