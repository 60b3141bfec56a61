import type { Locale } from '../bot/core/locale.ts';
import { isSimplified } from '../bot/core/simplified.ts';
import { type Understanding, understand } from './understanding/understand.ts';

const BRIEF_HAN = 8;
const BRIEF_WORDS = 6;
/** What is heard also in a few words that no rule knows, where nothing was asked. */
const PRESSING = new Set<string>(['urgent', 'angry', 'abuse', 'upset', 'hurry']);
/** Topics in which any sentence is expected. */
const FREE = new Set<string | undefined>([undefined, 'listen', 'opening']);

/**
 * What a text means where the question of `topic` is open. A few words are easily like the words of a mood or of a
 * request: there only what a rule knows counts, and where nothing was asked, what is pressing.
 */
export function heard(text: string, locale: Locale, topic: string | undefined): Understanding {
  const understood = understand(text, { locale });
  if (!isBrief(text)) return understood;
  const { kind, kindSure, feeling, feelingSure } = understood;
  const isPressing = feeling !== null && FREE.has(topic) && PRESSING.has(feeling);
  return {
    ...understood,
    kind: kindSure ? kind : null,
    readings: kindSure ? understood.readings : [],
    feeling: feelingSure || isPressing ? feeling : null,
  };
}

/** Whether a text is a few words only. */
export function isBrief(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
    ? [...text].length <= BRIEF_HAN
    : text.split(/\s+/).length <= BRIEF_WORDS;
}

/** The language to go on in. Chinese without any simplified character does not make readers of traditional text change. */
export function nextLocale(locale: Locale, { saidIn, text }: Understanding): Locale {
  if (saidIn === 'zh-CN' && locale === 'zh-TW' && ![...text].some(isSimplified)) return locale;
  return saidIn ?? locale;
}
