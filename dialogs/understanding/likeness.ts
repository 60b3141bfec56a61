import type { Example } from './examples.ts';
import { bare } from './plain.ts';

/** How much a plain text with these features is like the examples of each label: a logarithm, 0 where nothing tells, above 0 where it speaks for it. */
export type Likeness<Label extends string> = (
  said: string,
  features: readonly number[],
) => ReadonlyMap<Label, number>;

/** What was learned from examples: rows of weights, one for each feature, one after the other in one array. */
export interface Likened<Label extends string> {
  labels: readonly Label[];
  weights: Float32Array<ArrayBuffer>;
  /** How often each feature occurs. */
  sums: Uint32Array;
  /** What the examples are, by what is said in them. */
  examples: ReadonlyMap<string, Label>;
}

// Additive smoothing of the counts; the value that does best on sentences the examples do not hold.
const SMOOTHING = 0.05;

// A text that is itself an example is as good as sure.
const SAME = 12;

/**
 * Learns from examples what speaks for each label (naive Bayes against all other labels together). Features are numbers
 * below `size`. Rows of weights lie in one array: thousands of small ones would take ten times the memory.
 */
export function liken<Label extends string>(
  examples: readonly Example<Label>[],
  size: number,
): Likened<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const counts = countsOf(examples, labels, size);
  const sums = sumsOf(counts, labels.length);
  const weights = weightsOf(counts, sums, labels.length);
  return { labels, weights, sums, examples: new Map(examples.map(({ label, said }) => [bare(said), label])) };
}

/**
 * The scale that goes by what was learned. Scores are divided by the root of the number of known features, so that long
 * and short texts compare.
 */
export function likenessBy<Label extends string>(likened: Likened<Label>): Likeness<Label> {
  const { labels, weights, sums, examples } = likened;
  return (said, features) => {
    const same = examples.get(bare(said));
    const scores = new Float64Array(labels.length);
    let known = 0;
    for (const feature of features) {
      if (!sums[feature]) continue;
      const row = feature * labels.length;
      known += 1;
      for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (weights[row + at] ?? 0);
    }
    const scaled = (at: number) => (scores[at] ?? 0) / Math.sqrt(known + 1);
    return new Map(labels.map((label, at) => [label, scaled(at) + (label === same ? SAME : 0)]));
  };
}

function countsOf<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
  size: number,
): Uint32Array {
  const counts = new Uint32Array(size * labels.length);
  for (const { label, features } of examples) {
    const at = labels.indexOf(label);
    for (const feature of features) {
      const place = feature * labels.length + at;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

// How often each feature occurs at all.
function sumsOf(counts: Uint32Array, labels: number): Uint32Array {
  const sums = new Uint32Array(counts.length / labels);
  for (let row = 0; row < sums.length; row++) {
    for (let at = 0; at < labels; at++) sums[row] = (sums[row] ?? 0) + (counts[row * labels + at] ?? 0);
  }
  return sums;
}

function weightsOf(counts: Uint32Array, sums: Uint32Array, labels: number): Float32Array<ArrayBuffer> {
  const logs = logarithms(sums);
  const scales = scalesOf(counts, sums, labels);
  const weights = new Float32Array(counts.length);
  for (let row = 0; row < sums.length; row++) {
    const sum = sums[row] ?? 0;
    for (let at = 0; at < labels && sum > 0; at++) {
      const count = counts[row * labels + at] ?? 0;
      weights[row * labels + at] = (logs[count] ?? 0) - (logs[sum - count] ?? 0) + (scales[at] ?? 0);
    }
  }
  return weights;
}

// How much more the examples of all other labels hold than those of each.
function scalesOf(counts: Uint32Array, sums: Uint32Array, labels: number): Float64Array {
  const totals = new Float64Array(labels);
  for (let place = 0; place < counts.length; place++) {
    totals[place % labels] = (totals[place % labels] ?? 0) + (counts[place] ?? 0);
  }
  const all = totals.reduce((sum, total) => sum + total, 0);
  const smoothing = SMOOTHING * sums.filter((sum) => sum > 0).length;
  return totals.map((total) => Math.log((all - total + smoothing) / (total + smoothing)));
}

// Of every smoothed count that occurs: there are far fewer than weights.
function logarithms(sums: Uint32Array): Float64Array {
  const most = sums.reduce((one, other) => Math.max(one, other), 0);
  return Float64Array.from({ length: most + 1 }, (_, count) => Math.log(count + SMOOTHING));
}
