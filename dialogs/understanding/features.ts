import type { ContentLocale } from '../../bot/core/locale.ts';
import { chineseFeatures } from './chineseFeatures.ts';
import { anyProduct } from './products.ts';
import { stem } from './stem.ts';
import { classesOf } from './wordClasses.ts';

const appliance = new RegExp(anyProduct, 'g');

// Fewer words than SHORT tell nothing by their number; from LONG pairs on all sentences are equally long.
const SHORT = 4;
const LONG = 6;

/**
 * What two sentences can have in common, from plain text: in Chinese see `chineseFeatures`, in English stems, each alone, in
 * pairs and in pairs with one between, the classes of their words and pairs of them, and roughly how long it is. All
 * appliances count as one word, all numbers as one number.
 */
export function featuresOf(said: string, locale: ContentLocale): string[] {
  return locale === 'zh-CN' ? chineseFeatures(said) : englishFeatures(said);
}

function englishFeatures(said: string): string[] {
  const text = said
    .replace(appliance, 'qproduct')
    .replace(/\d+/g, '7')
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g, 'qday');
  const written = text.match(/[a-z']+|7|[?!]|\p{Emoji_Presentation}/gu) ?? [];
  const words = written.map(stem);
  if (words.length === 0) return [];
  const classes = written.map(classesOf);
  const opening = [`^${words[0]}`, `^${words.slice(0, 2).join(' ')}`];
  const length = words.length >= SHORT ? [`#${Math.min(LONG, words.length >> 1)}`] : [];
  const found = new Set([...opening, ...length, ...classes.flat(), ...words]);
  addPairs(
    found,
    classes.flatMap(([first]) => first ?? []),
  );
  addPairs(found, words);
  words.slice(2).forEach((word, at) => {
    found.add(`${words[at]} _ ${word}`);
  });
  return [...found];
}

function addPairs(found: Set<string>, words: readonly string[]): void {
  words.slice(1).forEach((word, at) => {
    found.add(`${words[at]} ${word}`);
  });
}
