import { type Features, type Learned, setOdds } from './learned.ts';

/** Something to learn from: a text's features and what it is. */
export interface Lesson<Label extends string> {
  label: Label;
  features: Features;
}

/** Numbers of features: those below `words` are of words, those from there to `all` of rules. */
export interface FeatureCount {
  words: number;
  all: number;
}

const ROUNDS = 2;
const STEP = 0.3;
const STEP_OF_BIAS = 0.05;
const SHRINKAGE = 1e-5;
// Weights are kept as bytes: a quarter of the memory, and of a thousand sentences one is read otherwise, no worse.
const LARGEST = 127;
// Rules are strong enough to hide all words: they are left out now and then while learning.
const LEFT_OUT = 0.3;

/**
 * Learns what speaks for each label (softmax regression, AdaGrad, a few rounds over the lessons in a fixed random order:
 * the same lessons always teach the same). Takes time in proportion to the features of all lessons times labels:
 * about a tenth of a second for four thousand sentences.
 */
export function learn<Label extends string>(
  lessons: readonly Lesson<Label>[],
  count: FeatureCount,
): Learned<Label> {
  const labels = [...new Set(lessons.map(({ label }) => label))];
  const exact = new Float32Array(count.all * labels.length);
  const bias = new Float32Array(labels.length);
  study({ weights: exact, bias }, lessons, labels, count.words);
  return { labels, ...inUnits(exact), bias };
}

// Over a million weights: a call for each would take longer than learning them.
function inUnits(exact: Float32Array): Pick<Learned<string>, 'weights' | 'unit'> {
  let most = 0;
  for (const weight of exact) most = Math.max(most, Math.abs(weight));
  const unit = most / LARGEST;
  const weights = new Int8Array(exact.length);
  for (let at = 0; at < exact.length; at++) weights[at] = Math.round((exact[at] ?? 0) / unit);
  return { weights, unit };
}

interface Weights {
  weights: Float32Array;
  bias: Float32Array;
}

function study<Label extends string>(
  learned: Weights,
  lessons: readonly Lesson<Label>[],
  labels: readonly Label[],
  words: number,
): void {
  const speeds = new Float32Array(learned.weights.length).fill(1e-6);
  const random = randomNumbers();
  const order = [...lessons];
  const odds = new Float64Array(labels.length);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const { label, features } of order) {
      const used = withoutSomeRules(features, words, random);
      setOdds(odds, learned, used);
      toErrors(odds, labels.indexOf(label));
      correct(learned, speeds, used, odds);
    }
  }
}

// The features of rules come last.
function withoutSomeRules(features: Features, words: number, random: () => number): Features {
  const { numbers, strengths } = features;
  const firstRule = numbers.findLastIndex((number) => number < words) + 1;
  if (firstRule === numbers.length) return features;
  const kept = numbers.slice(firstRule).map(() => random() >= LEFT_OUT);
  const isKept = (_: number, at: number) => at < firstRule || kept[at - firstRule];
  return { numbers: numbers.filter(isKept), strengths: strengths.filter(isKept) };
}

function correct(
  { weights, bias }: Weights,
  speeds: Float32Array,
  { numbers, strengths }: Features,
  errors: Float64Array,
): void {
  for (let at = 0; at < bias.length; at++) bias[at] = (bias[at] ?? 0) - STEP_OF_BIAS * (errors[at] ?? 0);
  for (let one = 0; one < numbers.length; one++) {
    const row = (numbers[one] ?? 0) * bias.length;
    const strength = strengths[one] ?? 0;
    for (let at = 0; at < bias.length; at++) {
      const weight = weights[row + at] ?? 0;
      const slope = (errors[at] ?? 0) * strength + SHRINKAGE * weight;
      const speed = (speeds[row + at] ?? 0) + slope * slope;
      speeds[row + at] = speed;
      weights[row + at] = weight - (STEP * slope) / Math.sqrt(speed);
    }
  }
}

// Odds become probabilities less what they should have been.
function toErrors(odds: Float64Array, right: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < odds.length; at++) most = Math.max(most, odds[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < odds.length; at++) {
    const value = Math.exp((odds[at] ?? 0) - most);
    odds[at] = value;
    sum += value;
  }
  for (let at = 0; at < odds.length; at++) odds[at] = (odds[at] ?? 0) / sum - (at === right ? 1 : 0);
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [items[last], items[other]];
    if (one === undefined || two === undefined) continue;
    items[last] = two;
    items[other] = one;
  }
}

// Mulberry32 from a fixed seed.
function randomNumbers(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
