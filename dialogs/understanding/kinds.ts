import type { Kind } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { plain } from './plain.ts';
import { kindsChinese } from './tables/kindsChinese.ts';
import { kindsEnglish } from './tables/kindsEnglish.ts';
import { type Scales, scalesOf } from './weigh.ts';

/** A kind with the sum of the weights that speak for it: from 2 (a hint) to above 6 (beyond doubt). */
export interface KindReading {
  kind: Kind;
  score: number;
}

const scales: Record<ContentLocale, Scales<Kind>> = {
  'zh-CN': scalesOf(kindsChinese),
  'en-US': scalesOf(kindsEnglish),
};

// The weakest sum that says anything: one real signal, or a product with a question.
const LEAST = 2;

// Longer text is a story: what is asked for stands in its first part.
const LONGEST = 1000;

/** The kinds that the words of a text speak for, likeliest first; empty for talk that asks for nothing. */
export function kindReadings(text: string, locale: ContentLocale): KindReading[] {
  const weighed = scales[locale](plain(text).slice(0, LONGEST));
  return weighed
    .filter(({ score }) => score >= LEAST)
    .map(({ reading, score }) => ({ kind: reading, score }));
}

/** What a text asks for; undefined if it asks for nothing that can be told. */
export function kindOf(text: string, locale: ContentLocale): KindReading | undefined {
  return kindReadings(text, locale)[0];
}
