import type { ContentLocale } from '../../bot/core/locale.ts';
import { anyProduct } from './products.ts';

const appliance = new RegExp(anyProduct, 'g');
const ending = /(?:'s|ing|ed|es|s|ly|er)$/;
const SHORTEST_STEM = 3;
const PIECE = 5;

/**
 * What two sentences can have in common, from plain text: in Chinese characters, pairs and pairs with one between; in
 * English stems, pairs and pieces of five letters (they survive typing errors). All appliances
 * count as one word, all numbers as one number.
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
  return [...found];
}

function englishFeatures(said: string): string[] {
  const text = said
    .replace(appliance, 'qproduct')
    .replace(/\d+/g, '7')
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g, 'qday');
  const words = (text.match(/[a-z']+|7|[?!]|\p{Emoji_Presentation}/gu) ?? []).map(stem);
  if (words.length === 0) return [];
  const found = new Set<string>([`^${words[0]}`, `^${words.slice(0, 2).join(' ')}`]);
  words.forEach((word, at) => {
    found.add(word);
    if (at + 1 < words.length) found.add(`${word} ${words[at + 1]}`);
  });
  const joined = ` ${words.join(' ')} `;
  for (let at = 0; at + PIECE <= joined.length; at += 1) found.add(`~${joined.slice(at, at + PIECE)}`);
  return [...found];
}

function stem(word: string): string {
  const short = word.replace(ending, '');
  return short.length >= SHORTEST_STEM ? short : word;
}
