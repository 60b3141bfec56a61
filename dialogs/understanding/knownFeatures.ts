import type { ContentLocale } from '../../bot/core/locale.ts';
import { featuresOf } from './features.ts';
import { type NumberedWords, numberOf } from './numberedWords.ts';

/** What a text has in common with the examples. */
export interface Known {
  /** Numbers of the features that the examples hold. */
  numbers: readonly number[];
  /** How many features the text has, others too. */
  all: number;
}

/** What of a plain text is among these features. */
export function knownFeatures(said: string, locale: ContentLocale, features: NumberedWords): Known {
  const own = featuresOf(said, locale);
  return { numbers: own.flatMap((feature) => numberOf(features, feature) ?? []), all: own.length };
}
