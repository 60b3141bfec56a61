import { asksOf } from './ask.ts';
import { denies } from './denial.ts';
import type { EqualWords } from './equalWords.ts';
import { normalise } from './normalise.ts';
import { GAP, keysOf, unitAndPairKeys, unitsOf, wordingKey } from './tokens.ts';
import { hashOf } from './words.ts';

/** What the search sees of a text, whether a customer's question or one of an article. */
export interface Analysis {
  units: number[];
  /** Units without the gaps. */
  length: number;
  /** Of all tokens, once for each time they occur. */
  keys: number[];
  /** One bit for each kind of thing asked for. */
  asks: number;
  denies: boolean;
  hasNumber: boolean;
  /** Hashes of error codes, model numbers and sizes: as E1, KFR-35GW or 55寸. */
  codes: number[];
}

/** Longer texts are cut here, in UTF-16 units: what is asked stands at the beginning, and time stays bounded. */
const LONGEST = 400;

export function analyse(whole: string, words: EqualWords): Analysis {
  const text = whole.slice(0, LONGEST);
  const normalised = normalise(text);
  const { text: read, wordings } = words.fold(normalised);
  const units = unitsOf(read);
  return {
    units,
    length: units.filter((unit) => unit !== GAP).length,
    keys: [...keysOf(read, units), ...wordings.map(wordingKey)],
    asks: asksOf(normalised),
    denies: denies(normalised),
    hasNumber: /\d/.test(normalised),
    codes: codesIn(text),
  };
}

/** The keys of an answer: what it speaks of, and not how a customer would ask. */
export function answerKeys(answer: string, words: EqualWords): Set<number> {
  return new Set(unitAndPairKeys(unitsOf(words.fold(normalise(answer.slice(0, LONGEST))).text)));
}

// Letters, then digits in one with them, as E1 or KFR-35GW; and sizes by which products are told apart.
const CODE = /(?<![a-z\d.-])(?:[a-z][a-z-]*\d[a-z\d-]*|\d+(?:\.\d+)?(?:匹|寸|英寸|公斤|kg|gb|tb)(?![a-z]))/g;

export function codesIn(text: string): number[] {
  const codes = text.normalize('NFKC').toLowerCase().match(CODE) ?? [];
  return codes.map((code) => hashOf(code.replaceAll('-', '')));
}
