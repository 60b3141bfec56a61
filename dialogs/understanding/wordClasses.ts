import { readFileSync } from 'node:fs';
import { anyOf } from './anyOf.ts';
import { stem } from './stem.ts';
import { chinesePatterns } from './tables/chinesePatterns.ts';

/** A class of words that a text holds, named with "=", and where a word of it stands first. */
export interface ClassMet {
  name: string;
  start: number;
  end: number;
  /** Whether a word of it stands in the last clause. */
  last: boolean;
}

const chinese = readChinese();
const english = readEnglish();
const patterns = Object.entries(chinesePatterns).map(([name, words]) => ({
  name: `=${name}`,
  pattern: new RegExp(anyOf(words), 'g'),
}));

/** The classes of words that stand in a plain Chinese text, in the order they come in; its last clause begins at `lastClause`. */
export function classesIn(said: string, lastClause: number): ClassMet[] {
  const found = new Map<string, ClassMet>();
  for (let at = 0; at < said.length; at += 1) {
    for (const { word, name } of chinese.get(said.charAt(at)) ?? []) {
      if (!said.startsWith(word, at)) continue;
      meet(found, { name, start: at, end: at + word.length, last: at >= lastClause });
    }
  }
  for (const { name, pattern } of patterns) {
    pattern.lastIndex = 0;
    const first = pattern.exec(said);
    if (!first) continue;
    const start = first.index;
    pattern.lastIndex = lastClause;
    const last = start >= lastClause || pattern.test(said);
    meet(found, { name, start, end: start + first[0].length, last });
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}

function meet(found: Map<string, ClassMet>, met: ClassMet): void {
  const known = found.get(met.name);
  if (!known) {
    found.set(met.name, met);
    return;
  }
  known.last ||= met.last;
  if (met.start < known.start) Object.assign(known, { start: met.start, end: met.end });
}

/** The classes of an English word, or else of its stem, in the order of the table; each named with "=". */
export function classesOf(word: string): readonly string[] {
  return english.get(word) ?? english.get(stem(word)) ?? [];
}

// By the first character of each word: a text is gone through once for all of them.
function readChinese(): ReadonlyMap<string, readonly { word: string; name: string }[]> {
  const found = new Map<string, { word: string; name: string }[]>();
  for (const { name, words } of readClasses('chinese')) {
    for (const word of words) {
      const first = word.charAt(0);
      found.set(first, [...(found.get(first) ?? []), { word, name }]);
    }
  }
  return found;
}

// Words count as written and by their stems.
function readEnglish(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, words } of readClasses('english')) {
    for (const word of words.flatMap((one) => [one, stem(one)])) {
      found.set(word, [...new Set([...(found.get(word) ?? []), name])]);
    }
  }
  return found;
}

// A line of words under the heading "# name".
function readClasses(language: string): { name: string; words: string[] }[] {
  const file = readFileSync(new URL(`./tables/${language}Classes.txt`, import.meta.url), 'utf8');
  return file
    .split(/^# /m)
    .slice(1)
    .map((section) => {
      const [name, ...words] = section.trim().split(/\s+/);
      return { name: `=${name}`, words };
    });
}
