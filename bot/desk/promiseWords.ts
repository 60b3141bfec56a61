import type { ContentLocale } from '../core/locale.ts';
import { clockWords, dayWords, timeWords } from './mail/timeWords.ts';
import type { AnswerPromise } from './promise.ts';

type Stretch = AnswerPromise['reason'][number];

/**
 * How a promised time came about, for people: `3 working hours from Mon 23 Nov, 10:00; not counted: 12:00–13:30`, and
 * where it goes on the next working day, when that is.
 */
export function promiseWords(promise: AnswerPromise, language: ContentLocale): string {
  const { workingMinutes, reason, timeZone } = promise;
  const [first] = reason;
  if (!first) return '';
  const words = language === 'en-US' ? english : chinese;
  const breaks = reason.slice(1).map((stretch, n) => {
    const before = reason[n] ?? first;
    return isSameDay(before, stretch, timeZone)
      ? words.pause(`${clockWords(before.to, timeZone)}–${clockWords(stretch.from, timeZone)}`)
      : words.next(timeWords(stretch.from, timeZone, language));
  });
  return words.all(lengthOf(workingMinutes, language), timeWords(first.from, timeZone, language), breaks);
}

const chinese = {
  all: (length: string, from: string, breaks: string[]) => [`${length}，从${from}起`, ...breaks].join('，'),
  pause: (time: string) => `${time} 休息不计`,
  next: (time: string) => `${time}接着算`,
};

const english = {
  all: (length: string, from: string, breaks: string[]) => [`${length} from ${from}`, ...breaks].join('; '),
  pause: (time: string) => `without ${time}`,
  next: (time: string) => `going on ${time}`,
};

function lengthOf(minutes: number, language: ContentLocale): string {
  const hours = Number((minutes / 60).toFixed(2));
  if (minutes < 60) return language === 'en-US' ? `${minutes} working minutes` : `${minutes} 分钟工作时间`;
  if (language === 'en-US') return `${hours} working hour${hours === 1 ? '' : 's'}`;
  return `${hours} 个工作小时`;
}

function isSameDay(one: Stretch, other: Stretch, timeZone: string): boolean {
  return dayWords(one.to, timeZone, 'en-US') === dayWords(other.from, timeZone, 'en-US');
}
