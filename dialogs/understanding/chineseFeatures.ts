import { anyProduct } from './products.ts';
import { classesIn } from './wordClasses.ts';

const appliance = new RegExp(anyProduct, 'g');
const clauseEnd = /[,，。.!！;；~～…、\s?？]+/g;

/**
 * What two plain Chinese texts can have in common: their characters, pairs of them and pairs with one between; the
 * classes of their words, what stands beside them, in which order they come and which come last.
 */
export function chineseFeatures(said: string): string[] {
  const text = said
    .replace(appliance, '机')
    .replace(/\d+/g, '7')
    .replace(/(?:周|星期|礼拜)[一二三四五六日天]/g, '周一')
    .replace(/[^\p{L}\p{N}?!\p{Emoji_Presentation}]+/gu, ' ');
  if (text.trim() === '') return [];
  const found = new Set<string>([`^${text.slice(0, 2)}`, `${text.slice(-2)}$`]);
  addCharacters(found, text);
  addClasses(found, said);
  return [...found];
}

function addCharacters(found: Set<string>, text: string): void {
  for (let at = 0; at < text.length; at += 1) {
    const [first = ' ', second = ' ', third = ' '] = [text[at], text[at + 1], text[at + 2]];
    if (first === ' ') continue;
    found.add(first);
    if (second !== ' ') found.add(first + second);
    if (third !== ' ') found.add(`${first}_${third}`);
  }
}

function addClasses(found: Set<string>, said: string): void {
  const lastClause = startOfLastClause(said);
  let before = '^';
  for (const { name, start, end, last } of classesIn(said, lastClause)) {
    found.add(name);
    found.add(`${said[start - 1] ?? '^'}${name}`);
    found.add(`${name}${said[end] ?? '$'}`);
    found.add(`${before}${name}`);
    // The question at the end of a story tells what is asked.
    if (last && lastClause > 0) found.add(`${name}$$`);
    before = name;
  }
  if (before !== '^') found.add(`${before}=$`);
}

function startOfLastClause(said: string): number {
  let start = 0;
  for (const { index, 0: signs } of said.matchAll(clauseEnd)) {
    const next = index + signs.length;
    if (index > 0 && next < said.length) start = next;
  }
  return start;
}
