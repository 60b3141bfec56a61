import type { ContentLocale } from '../../bot/core/locale.ts';
import { anyProduct } from './products.ts';
import { classesIn, classesOf } from './wordClasses.ts';

const appliance = new RegExp(anyProduct, 'g');
const ending = /(?:'s|ing|ed|es|s|ly|er)$/;
const SHORTEST_STEM = 3;
const PIECE = 4;

/**
 * What two sentences can have in common, from plain text: in Chinese characters, pairs and pairs with one between; in
 * English stems, pairs, pairs with one between and pieces of four letters (they survive typing errors); in both the
 * classes of their words. All appliances count as one word, all numbers as one number.
 */
export function featuresOf(said: string, locale: ContentLocale): string[] {
  return locale === 'zh-CN' ? chineseFeatures(said) : englishFeatures(said);
}

function chineseFeatures(said: string): string[] {
  const text = said
    .replace(appliance, '机')
    .replace(/\d+/g, '7')
    .replace(/(?:周|星期|礼拜)[一二三四五六日天]/g, '周一')
    .replace(/[^\p{L}\p{N}?!\p{Emoji_Presentation}]+/gu, ' ');
  if (text.trim() === '') return [];
  const found = new Set<string>([`^${text.slice(0, 2)}`, `${text.slice(-2)}$`]);
  for (let at = 0; at < text.length; at += 1) {
    const [first = ' ', second = ' ', third = ' '] = [text[at], text[at + 1], text[at + 2]];
    if (first === ' ') continue;
    found.add(first);
    if (second !== ' ') found.add(first + second);
    if (third !== ' ') found.add(`${first}_${third}`);
  }
  return [...found, ...classesIn(said)];
}

function englishFeatures(said: string): string[] {
  const text = said
    .replace(appliance, 'qproduct')
    .replace(/\d+/g, '7')
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g, 'qday');
  const written = text.match(/[a-z']+|7|[?!]|\p{Emoji_Presentation}/gu) ?? [];
  const words = written.map(stem);
  if (words.length === 0) return [];
  const found = new Set<string>([`^${words[0]}`, `^${words.slice(0, 2).join(' ')}`]);
  for (const name of written.flatMap(classesOf)) found.add(name);
  addPairs(
    found,
    written.flatMap((word) => classesOf(word)[0] ?? []),
  );
  for (const word of words) found.add(word);
  addPairs(found, words);
  words.slice(2).forEach((word, at) => {
    found.add(`${words[at]} _ ${word}`);
  });
  const joined = ` ${words.join(' ')} `;
  for (let at = 0; at + PIECE <= joined.length; at += 1) found.add(`~${joined.slice(at, at + PIECE)}`);
  return [...found];
}

function addPairs(found: Set<string>, words: readonly string[]): void {
  words.slice(1).forEach((word, at) => {
    found.add(`${words[at]} ${word}`);
  });
}

function stem(word: string): string {
  const short = word.replace(ending, '');
  return short.length >= SHORTEST_STEM ? short : word;
}
