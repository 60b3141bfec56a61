import type { Example } from './examples.ts';
import { type NumberedWords, numberedWords, numberOf } from './numberedWords.ts';
import { bare } from './plain.ts';

/** How much a plain text with these features is like the examples of each label: a logarithm, 0 where nothing tells, above 0 where it speaks for it. */
export type Likeness<Label extends string> = (
  said: string,
  features: readonly number[],
) => ReadonlyMap<Label, number>;

/**
 * What was learned from examples: how many of each label have each feature. Most features are of one or two labels, so
 * only those that it has are held, one feature after the other.
 */
export interface Likened<Label extends string> {
  labels: readonly Label[];
  /** How much more features the examples of all other labels have than those of each: a logarithm. */
  scales: Float64Array;
  /** Where in the two lists below each feature begins, and at last where the last one ends. */
  starts: Uint32Array;
  /** A place among the labels. */
  places: Uint8Array;
  /** How many examples of that label have the feature. */
  counts: Uint16Array;
  /** The place of its label for what is said in each example. */
  examples: NumberedWords;
}

// Additive smoothing of the counts; the value that does best on sentences the examples do not hold.
const SMOOTHING = 0.05;

// A text that is itself an example is as good as sure.
const SAME = 12;

/**
 * Learns from examples what speaks for each label (naive Bayes against all other labels together). Features are numbers
 * below `size`.
 */
export function liken<Label extends string>(
  examples: readonly Example<Label>[],
  size: number,
): Likened<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const table = tableOf(examples, labels, size);
  return {
    labels,
    scales: scalesOf(table, labels.length),
    ...withoutZeros(table, labels.length),
    examples: numberedWords(new Map(examples.map(({ label, said }) => [bare(said), labels.indexOf(label)]))),
  };
}

/**
 * The scale that goes by what was learned. Scores are divided by the root of the number of known features, so that long
 * and short texts compare.
 */
export function likenessBy<Label extends string>(likened: Likened<Label>): Likeness<Label> {
  const { labels, scales, examples } = likened;
  return (said, features) => {
    const same = numberOf(examples, bare(said));
    const scores = new Float64Array(labels.length);
    const known = features.filter((feature) => addScores(scores, likened, feature)).length;
    const scaled = (at: number) => ((scores[at] ?? 0) + known * (scales[at] ?? 0)) / Math.sqrt(known + 1);
    return new Map(labels.map((label, at) => [label, scaled(at) + (at === same ? SAME : 0)]));
  };
}

/** Adds what a feature says for and against each label, but for its scale; false if no example has it. */
function addScores(
  scores: Float64Array,
  { starts, places, counts }: Pick<Likened<string>, 'starts' | 'places' | 'counts'>,
  feature: number,
): boolean {
  const [begin = 0, end = 0] = [starts[feature], starts[feature + 1]];
  let sum = 0;
  for (let one = begin; one < end; one++) sum += counts[one] ?? 0;
  const absent = Math.log(SMOOTHING / (sum + SMOOTHING));
  for (let at = 0; at < scores.length && sum > 0; at++) scores[at] = (scores[at] ?? 0) + absent;
  for (let one = begin; one < end; one++) {
    const [at = 0, count = 0] = [places[one], counts[one]];
    const present = Math.log((count + SMOOTHING) / (sum - count + SMOOTHING));
    scores[at] = (scores[at] ?? 0) + present - absent;
  }
  return sum > 0;
}

/** A row of counts for each feature, one after the other: of each label how many examples have it. */
function tableOf<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
  size: number,
): Uint16Array {
  const table = new Uint16Array(size * labels.length);
  for (const { label, features } of examples) {
    const at = labels.indexOf(label);
    for (const feature of features) {
      const place = feature * labels.length + at;
      table[place] = (table[place] ?? 0) + 1;
    }
  }
  return table;
}

function withoutZeros(
  table: Uint16Array,
  labels: number,
): Pick<Likened<string>, 'starts' | 'places' | 'counts'> {
  let held = 0;
  for (const count of table) held += count > 0 ? 1 : 0;
  const starts = new Uint32Array(table.length / labels + 1);
  const [places, counts] = [new Uint8Array(held), new Uint16Array(held)];
  let next = 0;
  for (let place = 0; place < table.length; place++) {
    if (place % labels === 0) starts[place / labels] = next;
    const count = table[place] ?? 0;
    if (count === 0) continue;
    places[next] = place % labels;
    counts[next] = count;
    next += 1;
  }
  starts[starts.length - 1] = next;
  return { starts, places, counts };
}

function scalesOf(table: Uint16Array, labels: number): Float64Array {
  const totals = new Float64Array(labels);
  let seen = 0;
  for (let row = 0; row < table.length; row += labels) {
    let sum = 0;
    for (let at = 0; at < labels; at++) {
      const count = table[row + at] ?? 0;
      totals[at] = (totals[at] ?? 0) + count;
      sum += count;
    }
    if (sum > 0) seen += 1;
  }
  const all = totals.reduce((sum, total) => sum + total, 0);
  const smoothing = SMOOTHING * seen;
  return totals.map((total) => Math.log((all - total + smoothing) / (total + smoothing)));
}
