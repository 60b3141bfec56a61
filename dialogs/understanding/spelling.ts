import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stem } from './stem.ts';

const examples = join(import.meta.dirname, 'examples/en-US');
const words = /[a-z']+/g;

// Shorter words have too many neighbours, rare ones may be errors themselves.
const SHORTEST = 5;
const OFTEN = 3;

// How often each word stands in the examples, and the stems of all that is no error.
const counts = countWords();
const right = new Set([...counts.keys(), ...ownWords()].map(stem));
const shortened = shortenedWords();

/**
 * Plain English text with words that no example knows put right where one letter too many, too few, wrong or in the wrong
 * place makes them a word that customers often use: brocken → broken, wokring → working. Chinese is left as it is.
 */
export function spelled(said: string): string {
  return said.replace(words, (word) => (word.length < SHORTEST || right.has(stem(word)) ? word : near(word)));
}

function near(word: string): string {
  const shorter = withoutOne(word);
  const longer = [word, ...shorter].flatMap((part) => shortened.get(part) ?? []);
  const found = [...longer, ...shorter].filter((other) => isOften(other) && isOneAway(word, other));
  return found.sort((one, other) => countOf(other) - countOf(one))[0] ?? word;
}

function countOf(word: string): number {
  return counts.get(word) ?? 0;
}

function isOften(word: string): boolean {
  return word.length >= SHORTEST - 1 && countOf(word) >= OFTEN;
}

// The same first letter, and then one letter apart or two neighbours swapped.
function isOneAway(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return (
    at > 0 &&
    (one.slice(at + 1) === other.slice(at + 1) ||
      one.slice(at + 1) === other.slice(at) ||
      one.slice(at) === other.slice(at + 1) ||
      (isSwapped && one.slice(at + 2) === other.slice(at + 2)))
  );
}

function withoutOne(word: string): string[] {
  return [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
}

function countWords(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  for (const file of files) {
    for (const [word] of readFileSync(join(examples, file), 'utf8').toLowerCase().matchAll(words)) {
      found.set(word, (found.get(word) ?? 0) + 1);
    }
  }
  return found;
}

/** Words that look like errors and are none. */
function ownWords(): string[] {
  return readFileSync(new URL('./tables/alikeWords.txt', import.meta.url), 'utf8')
    .trim()
    .split(/\s+/);
}

/** Frequent words by what is left of them without one letter. */
function shortenedWords(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of [...counts.keys()].filter(isOften)) {
    for (const part of withoutOne(word)) found.set(part, [...(found.get(part) ?? []), word]);
  }
  return found;
}
