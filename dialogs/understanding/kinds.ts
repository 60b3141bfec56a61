import { type Kind, kinds } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { anyOf } from './anyOf.ts';
import { plain } from './plain.ts';
import { anyProduct } from './products.ts';
import { kindsChinese } from './tables/kindsChinese.ts';
import { kindsEnglish } from './tables/kindsEnglish.ts';

/** Words that speak for a kind of request: alternatives of regular expressions over plain text. */
export interface KindWords {
  kind: Kind;
  /** From 1 (a hint) to 7 (beyond doubt); below zero it speaks against the kind. */
  weight: number;
  words: string;
}

/** A kind with the sum of the weights that speak for it. */
export interface KindReading {
  kind: Kind;
  score: number;
}

const compile = (rows: readonly KindWords[]) =>
  rows.map(({ kind, weight, words }) => ({
    kind,
    weight,
    pattern: new RegExp(anyOf(words).replaceAll('%p', anyProduct)),
  }));

const rows: Record<ContentLocale, ReturnType<typeof compile>> = {
  'zh-CN': compile(kindsChinese),
  'en-US': compile(kindsEnglish),
};

// The weakest sum that says anything: one real signal, or a product with a question.
const LEAST = 2;

/** The kinds that the words of a text speak for, likeliest first; empty for talk that asks for nothing. */
export function kindReadings(text: string, locale: ContentLocale): KindReading[] {
  const said = plain(text).slice(0, 1000);
  const scores = new Map<Kind, number>();
  for (const { kind, weight, pattern } of rows[locale]) {
    if (pattern.test(said)) scores.set(kind, (scores.get(kind) ?? 0) + weight);
  }
  return kinds
    .map((kind) => ({ kind, score: scores.get(kind) ?? 0 }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
}

/** What a text asks for; undefined if it asks for nothing that can be told. */
export function kindOf(text: string, locale: ContentLocale): KindReading | undefined {
  return kindReadings(text, locale)[0];
}
