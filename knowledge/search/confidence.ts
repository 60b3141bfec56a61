import type { Features } from './features.ts';
import { type Ranked, weighed } from './rank.ts';

/**
 * Fitted by logistic regression on whether the first article was right, over the questions of `rank.ts` and about
 * 5,000 more that no article answers. In each set 70 % of the weight lies on questions with an answer, the rest on those
 * without, half near the matter and half far from it; our own articles count half. `otherCode` and `denial` are set
 * by hand, for the same reason as there.
 */
const WEIGHTS: Features = {
  score: -0.85,
  articleScore: 0.93,
  articleLead: -1.27,
  share: 0.45,
  company: 0.8,
  queryUnits: -0.37,
  queryPairs: -0.33,
  questionUnits: 1.24,
  questionPairs: 0.43,
  eitherUnits: 0.99,
  articleUnits: 0.23,
  articlePairs: -0.34,
  usualInQuery: 0.25,
  usualInArticle: 0.77,
  answerUnits: 1.03,
  answerScore: 0.14,
  order: 1.01,
  strangeInQuery: 0.63,
  strangeInQuestion: 0.58,
  strangeInArticle: -0.15,
  missingTopic: -1.03,
  noNumber: -0.05,
  otherCode: -5,
  denial: -0.5,
  otherAsk: -0.06,
  oneAsks: -0.37,
};
const BIAS = -2.82;
const LEAD_WEIGHT = 0.41;
const MOST_LEAD = 5;
const SHARE_WEIGHT = 1.68;
const UNKNOWN_WEIGHT = -1.72;

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

/** Measured on public sets that were left out of the fit, less the errors of their labels as found by reading. */
const PRECISION_FROM: readonly (readonly [score: number, precision: number])[] = [
  [0.3, 0.863],
  [0.4, 0.884],
  [0.5, 0.897],
  [0.6, 0.912],
  [0.7, 0.933],
  [0.8, 0.953],
  [0.9, 0.971],
  [0.95, 0.983],
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
