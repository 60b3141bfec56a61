import { readFileSync } from 'node:fs';
import { anyOf } from './anyOf.ts';
import { stem } from './stem.ts';
import { chineseClasses } from './tables/wordClasses.ts';

const chinese = Object.entries(chineseClasses).map(([name, words]) => ({
  name: `=${name}`,
  pattern: new RegExp(anyOf(words.replaceAll('|\n', '\n'))),
}));

const english = readEnglish();

/** The classes of words that stand in a plain Chinese text, each named with "=". */
export function classesIn(said: string): string[] {
  return chinese.filter(({ pattern }) => pattern.test(said)).map(({ name }) => name);
}

/** The classes of an English word, or else of its stem, in the order of the table; each named with "=". */
export function classesOf(word: string): readonly string[] {
  return english.get(word) ?? english.get(stem(word)) ?? [];
}

// A line of words under the heading "# name"; they count as written and by their stems.
function readEnglish(): ReadonlyMap<string, readonly string[]> {
  const file = readFileSync(new URL('./tables/englishClasses.txt', import.meta.url), 'utf8');
  const found = new Map<string, string[]>();
  for (const section of file.split(/^# /m).slice(1)) {
    const [name = '', ...words] = section.trim().split(/\s+/);
    for (const word of words.flatMap((one) => [one, stem(one)])) {
      found.set(word, [...new Set([...(found.get(word) ?? []), `=${name}`])]);
    }
  }
  return found;
}
