import { isCharacter } from './normalise.ts';
import { hashOf, isFunctionUnit, wordUnit } from './words.ts';

/** What a token is: its class is the lowest three bits of its key. */
export const UNIT = 0;
export const PAIR = 1;
export const SKIP = 2;
const GRAM = 3;
const FUNCTION_UNIT = 4;
const FUNCTION_PAIR = 5;
const WORDING = 6;
export const CLASSES = 7;

/** How much a token of each class counts beside a single unit. */
export const classWeights: readonly number[] = [1, 1, 0.5, 0.5, 0.5, 0.5, 0.5];

/** Between two runs of units; no pair reaches over it. */
export const GAP = 0;

const GRAM_LENGTH = 4;

/**
 * The units of a normalised text in order: a Han character is its code point, a word or a number is a negative
 * hash; a space between Han characters is a `GAP`.
 */
export function unitsOf(normalised: string): number[] {
  const units: number[] = [];
  let afterHan = false;
  for (const run of normalised.split(' ')) {
    if (run === '') continue;
    const han = isCharacter(run.codePointAt(0) ?? 0);
    if (han && afterHan) units.push(GAP);
    if (han) for (const character of run) units.push(character.codePointAt(0) ?? GAP);
    else units.push(wordUnit(run));
    afterHan = han;
  }
  return units;
}

/**
 * The keys of all tokens of a text, once for each time they occur: units, pairs of neighbours, pairs with one unit
 * between them, and four-letter pieces of words, so that a mistyped word still resembles itself. A key is an
 * integer below 2^52.
 */
export function keysOf(normalised: string, units: readonly number[]): number[] {
  const keys: number[] = [];
  units.forEach((unit, n) => {
    if (unit === GAP) return;
    const light = isFunctionUnit(unit);
    keys.push(unitKey(unit));
    const next = units[n + 1] ?? GAP;
    if (next === GAP) return;
    keys.push(keyOf(unit, next, light && isFunctionUnit(next) ? FUNCTION_PAIR : PAIR));
    const second = units[n + 2] ?? GAP;
    if (second !== GAP)
      keys.push(keyOf(unit, second, light && isFunctionUnit(second) ? FUNCTION_PAIR : SKIP));
  });
  for (const word of normalised.match(/[a-z]{4,}/g) ?? []) pushGrams(keys, ` ${word} `);
  return keys;
}

/** The key of a unit alone. */
export function unitKey(unit: number): number {
  return keyOf(unit, GAP, isFunctionUnit(unit) ? FUNCTION_UNIT : UNIT);
}

/** The key of a word as it stood, where words that mean the same are read alike. */
export function wordingKey(word: string): number {
  return keyOf(hashOf(word), GAP, WORDING);
}

/** The keys of units and pairs only, without those of function words. */
export function unitAndPairKeys(units: readonly number[]): number[] {
  const keys: number[] = [];
  units.forEach((unit, n) => {
    if (unit === GAP) return;
    const light = isFunctionUnit(unit);
    if (!light) keys.push(keyOf(unit, GAP, UNIT));
    const next = units[n + 1] ?? GAP;
    if (next !== GAP && !(light && isFunctionUnit(next))) keys.push(keyOf(unit, next, PAIR));
  });
  return keys;
}

export function classOf(key: number): number {
  return key & 7;
}

function pushGrams(keys: number[], word: string): void {
  for (let n = 0; n + GRAM_LENGTH <= word.length; n += 1) {
    keys.push(keyOf(hashOf(word.slice(n, n + GRAM_LENGTH)), GAP, GRAM));
  }
}

// 24 and 23 bits of two mixes: among a million tokens, two share a key in one index of three hundred. The odd low
// part keeps a key from being 0, which the table takes for a free place.
function keyOf(first: number, second: number, tokenClass: number): number {
  const high = mix(Math.imul(first, 0x85ebca6b) + tokenClass, second) >>> 8;
  const low = mix(Math.imul(second, 0xc2b2ae35) ^ ~tokenClass, first) >>> 8;
  return (high * 0x1000000 + (low | 1)) * 8 + tokenClass;
}

function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (a >>> 16), 0x7feb352d) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
