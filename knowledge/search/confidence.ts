import type { Features } from './features.ts';
import { type Ranked, weighed } from './rank.ts';

/**
 * Fitted by logistic regression on whether the first article was right, on the sets of `rank.ts` together with
 * 3,700 questions that no article answers; in each set 70 % of the weight on questions with an answer, the rest
 * shared by near and far ones without. `otherCode` and `denial` are set by hand, for the same reason as there.
 */
const WEIGHTS: Features = {
  score: -1.09,
  articleScore: 1.09,
  articleLead: -1.47,
  share: 0.22,
  company: 0.92,
  queryUnits: -0.3,
  queryPairs: -0.48,
  questionUnits: 1.82,
  questionPairs: 0.64,
  eitherUnits: 1.07,
  articleUnits: 0.37,
  articlePairs: -0.16,
  order: 1.21,
  strangeInQuery: 0.7,
  strangeInQuestion: 0.91,
  strangeInArticle: -0.14,
  noNumber: 0.02,
  otherCode: -2,
  denial: -0.5,
  otherAsk: -0.16,
  oneAsks: -0.33,
};
const BIAS = -3.48;
const LEAD_WEIGHT = 0.44;
const MOST_LEAD = 5;
const SHARE_WEIGHT = 1.77;
const UNKNOWN_WEIGHT = -1.98;

/**
 * How likely each article is the right answer, from 0 to 1, in the order given; together at most 1, since the
 * knowledge base may hold none. `unknown` is the share of the question's worth in tokens that no article has.
 */
export function probabilities(ranked: readonly Ranked[], unknown: number): number[] {
  const [first, second] = ranked;
  if (first === undefined) return [];
  const weights = ranked.map(({ odds }) => Math.exp(odds - first.odds));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const lead = second === undefined ? MOST_LEAD : Math.min(MOST_LEAD, first.odds - second.odds);
  const certainty = logistic(
    BIAS +
      weighed(first.features, WEIGHTS) +
      LEAD_WEIGHT * lead +
      SHARE_WEIGHT * (1 / sum) +
      UNKNOWN_WEIGHT * unknown,
  );
  const left = sum > 1 ? (1 - certainty) / (sum - 1) : 0;
  return weights.map((weight, n) => (n === 0 ? certainty : weight * Math.min(certainty, left)));
}

/** Measured on sets that were left out of the fit, with the errors of their labels as found by reading. */
const PRECISION_FROM: readonly (readonly [score: number, precision: number])[] = [
  [0.3, 0.85],
  [0.5, 0.882],
  [0.6, 0.896],
  [0.7, 0.91],
  [0.8, 0.935],
  [0.9, 0.96],
  [0.95, 0.973],
  [1, 1],
];

/** The score from which on answers are right in the share `targetPrecision` (0 to 1) of all cases. */
export function thresholdFor(targetPrecision: number): number {
  const above = PRECISION_FROM.findIndex(([, precision]) => precision >= targetPrecision);
  const [score = 1, precision = 1] = PRECISION_FROM[above] ?? [];
  const [lower = score, atLower = precision] = PRECISION_FROM[above - 1] ?? [];
  if (precision === atLower) return score;
  return lower + ((score - lower) * (targetPrecision - atLower)) / (precision - atLower);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
