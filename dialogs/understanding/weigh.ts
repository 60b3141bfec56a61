import { anyOf } from './anyOf.ts';
import { anyProduct } from './products.ts';

/** Words that speak for a reading: alternatives of regular expressions over plain text; `%p` stands for any appliance. */
export interface WeighedWords<Reading extends string> {
  reading: Reading;
  /** From 1 (a hint) to 9 (beyond doubt). */
  weight: number;
  words: string;
}

/** A reading with the sum of the weights that speak for it. */
export interface Weighed<Reading extends string> {
  reading: Reading;
  score: number;
}

export type Scales<Reading extends string> = (said: string) => Weighed<Reading>[];

/** Scales for the given rows: what a plain text says, heaviest first, equal ones in the order the rows name them first. */
export function scalesOf<Reading extends string>(rows: readonly WeighedWords<Reading>[]): Scales<Reading> {
  const compiled = rows.map(({ reading, weight, words }) => ({
    reading,
    weight,
    pattern: new RegExp(anyOf(words).replaceAll('%p', anyProduct)),
  }));
  const readings = [...new Set(rows.map(({ reading }) => reading))];
  return (said) => {
    const scores = new Map<Reading, number>();
    for (const { reading, weight, pattern } of compiled) {
      if (pattern.test(said)) scores.set(reading, (scores.get(reading) ?? 0) + weight);
    }
    return readings
      .map((reading) => ({ reading, score: scores.get(reading) ?? 0 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  };
}
