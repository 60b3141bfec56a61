import { anyOf } from './anyOf.ts';
import { chineseClasses, englishClasses } from './tables/wordClasses.ts';

const chinese = Object.entries(chineseClasses).map(([name, words]) => ({
  name: `=${name}`,
  pattern: new RegExp(anyOf(words.replaceAll('|\n', '\n'))),
}));

const english = new Map<string, string[]>();
for (const [name, words] of Object.entries(englishClasses)) {
  for (const word of words.trim().split(/\s+/)) english.set(word, [...(english.get(word) ?? []), `=${name}`]);
}

/** The classes of words that stand in a plain Chinese text, each named with "=". */
export function classesIn(said: string): string[] {
  return chinese.filter(({ pattern }) => pattern.test(said)).map(({ name }) => name);
}

/** The classes of an English word, the one it belongs to first of all in front; each named with "=". */
export function classesOf(word: string): readonly string[] {
  return english.get(word) ?? [];
}
