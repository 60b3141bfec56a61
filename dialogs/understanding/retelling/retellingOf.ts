import type { ContentLocale } from '../../../bot/core/locale.ts';
import { plain } from '../plain.ts';
import { afterthoughts } from '../tables/chineseWording.ts';
import { englishAfterthoughts } from '../tables/englishWording.ts';
import { retoldInChinese } from './chinese.ts';
import { clausesOf } from './clauses.ts';
import { retoldInEnglish } from './english.ts';
import { withFrames } from './frames.ts';
import type { Retelling } from './retelling.ts';

/** From so many letters on nothing is said back as it was written; a short clause has no other words. */
export const LONGEST_ECHO: Record<ContentLocale, number> = { 'zh-CN': 24, 'en-US': 60 };
const SHORTEST: Record<ContentLocale, number> = { 'zh-CN': 4, 'en-US': 8 };

/**
 * A text in our words; nothing where it is in another language than is answered in, where one of its clauses asks what
 * cannot be put for sure, or where our words would be no others than the customer's. Linear in its length.
 */
export function retellingOf(text: string, locale: ContentLocale): Retelling {
  const clauses = clausesOf(text);
  const isChinese = clauses.some((clause) => /\p{Script=Han}/u.test(clause.text));
  if (isChinese !== (locale === 'zh-CN')) return [];
  const retold = withFrames(clauses).map(isChinese ? retoldInChinese : retoldInEnglish);
  const all = retold.every((one) => one !== undefined) ? retold.flat() : [];
  const isSaid = all.some(({ words }) => !behind.has(words));
  const letters = lettersOf(all.map(({ words }) => words).join(''));
  return isSaid && letters.length >= SHORTEST[locale] && !echoes(text, letters, locale) ? all : [];
}

// "Is that normal?" says nothing without what it is about.
const behind = new Set([...afterthoughts, ...englishAfterthoughts].map(([, asked]) => asked));

function echoes(text: string, letters: string, locale: ContentLocale): boolean {
  const said = lettersOf(text.slice(0, 1000));
  return said.length > LONGEST_ECHO[locale] && letters.includes(said);
}

/** The letters and figures of a text alone, as its signs and spaces are no words. */
export function lettersOf(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '');
}
