import {
  everydayNames,
  familyNames,
  givenNames,
  noNames,
  pinyinSurnames,
  surnameParticles,
} from './tables/englishNames.ts';

const words = (table: string) => new Set(table.trim().split(/\s+/));
/** The lists hold each word as `key` writes it. */
export const particles = words(surnameParticles);
export const pinyin = words(pinyinSurnames);
export const firstNames = words(givenNames);
export const lastNames = words(familyNames);
export const never = words(noNames);
export const everyday = words(everydayNames);

/** A word as the lists write it: small letters without accents. */
export const key = (word: string | undefined) =>
  (word ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether many people have it as their given name. */
export function isGivenName(word: string): boolean {
  return firstNames.has(key(word));
}

/** Whether many people have it as their given name or surname, Chinese surnames in pinyin among them. */
export function isKnownName(word: string): boolean {
  const lower = key(word);
  return firstNames.has(lower) || lastNames.has(lower) || pinyin.has(lower);
}

/** Whether it is a Chinese surname in pinyin. */
export function isPinyinSurname(word: string): boolean {
  return pinyin.has(key(word));
}

/** Whether a word of everyday speech, in small letters or before "please", is more likely that than a name. */
export function isEveryday(word: string): boolean {
  return everyday.has(key(word));
}

/** Whether a word is no name, even with a capital letter. */
export function isNoName(word: string): boolean {
  return never.has(key(word)) && !firstNames.has(key(word));
}
