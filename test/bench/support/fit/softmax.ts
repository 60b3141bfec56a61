import type { Sample } from './samples.ts';

const STEPS = 120;
const STEP = 0.08;
const SHRINK = 0.001;

/** Weights that may not change, by the place of their feature. */
export type Fixed = ReadonlyMap<number, number>;

/**
 * Softmax regression over the articles of each sample, an article scoring as its best question, by Adam on all samples
 * at once. A set weighs by the root of its size; weights are drawn to 0 in units of their feature's spread.
 */
export function fittedWeights(all: readonly Sample[], start: ArrayLike<number>, fixed: Fixed): Float64Array {
  const samples = all.filter(({ articles }) => articles.some(({ isRight }) => isRight));
  const spread = spreadOf(samples, start.length);
  const importance = importanceOf(samples);
  const weights = Float64Array.from(start);
  const mean = new Float64Array(start.length);
  const square = new Float64Array(start.length);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeOf(samples, importance, weights);
    weights.forEach((weight, n) => {
      const unit = spread[n] ?? 1;
      const down = (slope[n] ?? 0) / unit + SHRINK * weight * unit;
      mean[n] = 0.9 * (mean[n] ?? 0) + 0.1 * down;
      square[n] = 0.99 * (square[n] ?? 0) + 0.01 * down * down;
      const scale = Math.sqrt((square[n] ?? 0) / (1 - 0.99 ** step)) + 1e-9;
      weights[n] = fixed.get(n) ?? weight - (STEP * (mean[n] ?? 0)) / (1 - 0.9 ** step) / scale / unit;
    });
  }
  return weights;
}

/** The share of samples whose best article is right; one that was not even looked at is wrong. */
export function recall(samples: readonly Sample[], weights: Float64Array): number {
  const right = samples.filter(({ articles }) => {
    const scores = articles.map(({ questions }) => dot(bestOf(questions, weights), weights));
    return articles[scores.indexOf(Math.max(...scores))]?.isRight ?? false;
  });
  return right.length / Math.max(1, samples.length);
}

/** The features of the question that scores best. */
function bestOf(questions: readonly Float64Array[], weights: Float64Array): Float64Array {
  return questions.reduce((best, one) => (dot(one, weights) > dot(best, weights) ? one : best));
}

function dot(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < weights.length; n += 1) sum += (features[n] ?? 0) * (weights[n] ?? 0);
  return sum;
}

/** How the loss grows with each weight. */
function slopeOf(samples: readonly Sample[], importance: Map<string, number>, weights: Float64Array) {
  const slope = new Float64Array(weights.length);
  for (const { set, articles } of samples) {
    const best = articles.map(({ questions }) => bestOf(questions, weights));
    const scores = best.map((features) => dot(features, weights));
    const most = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - most));
    const total = odds.reduce((sum, one) => sum + one, 0);
    const right = odds.reduce((sum, one, n) => sum + (articles[n]?.isRight ? one : 0), 0);
    best.forEach((features, n) => {
      const one = odds[n] ?? 0;
      const pull = (importance.get(set) ?? 0) * (one / total - (articles[n]?.isRight ? one / right : 0));
      for (let k = 0; k < slope.length; k += 1) slope[k] = (slope[k] ?? 0) + pull * (features[k] ?? 0);
    });
  }
  return slope;
}

/** What a sample of each set counts: all of a set together the root of their number, all sets together 1. */
function importanceOf(samples: readonly Sample[]): Map<string, number> {
  const sizes = [...Map.groupBy(samples, ({ set }) => set)].map(([set, of]) => [set, of.length] as const);
  const total = sizes.reduce((sum, [, size]) => sum + Math.sqrt(size), 0);
  return new Map(sizes.map(([set, size]) => [set, 1 / Math.sqrt(size) / total]));
}

/** The standard deviation of each feature over all questions. */
function spreadOf(samples: readonly Sample[], features: number): Float64Array {
  const [sum, squares] = [new Float64Array(features), new Float64Array(features)];
  let count = 0;
  for (const { articles } of samples) {
    for (const row of articles.flatMap(({ questions }) => questions)) {
      count += 1;
      row.forEach((value, n) => {
        sum[n] = (sum[n] ?? 0) + value;
        squares[n] = (squares[n] ?? 0) + value * value;
      });
    }
  }
  return squares.map((square, n) =>
    Math.sqrt(Math.max(1e-12, square / count - ((sum[n] ?? 0) / count) ** 2)),
  );
}
