import type { Locale } from '../bot/core/locale.ts';
import { type Understanding, understand } from './understanding/understand.ts';

const BRIEF_HAN = 8;
const BRIEF_WORDS = 6;
/** Topics in which any sentence is expected. */
const FREE = new Set<string | undefined>([undefined, 'listen', 'opening']);

/**
 * What a text means where the question of `topic` is open. A short answer is easily like the words of a mood: there
 * only what a rule knows counts as a feeling.
 */
export function heard(text: string, locale: Locale, topic: string | undefined): Understanding {
  const understood = understand(text, { locale });
  const mayBeAnswer = !FREE.has(topic) && isBrief(text);
  return mayBeAnswer && !understood.feelingSure ? { ...understood, feeling: null } : understood;
}

function isBrief(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
    ? [...text].length <= BRIEF_HAN
    : text.split(/\s+/).length <= BRIEF_WORDS;
}
