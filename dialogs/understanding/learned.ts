/** What a text has, each with its strength. */
export type Features = readonly (readonly [name: string, strength: number])[];

/** Something to learn from: a text's features and what it is. */
export interface Lesson<Label extends string> {
  label: Label;
  features: Features;
}

/** How much features speak for each label: logarithms of odds, to be compared with one another. */
export type Judge<Label extends string> = (features: Features) => ReadonlyMap<Label, number>;

const ROUNDS = 5;
const STEP = 0.3;
const STEP_OF_BIAS = 0.05;
const SHRINKAGE = 1e-5;
// Features named with this sign are strong enough to hide all others: they are left out now and then while learning.
export const STRONG = '#';
const LEFT_OUT = 0.3;

/**
 * Learns what speaks for each label (softmax regression, AdaGrad, a few rounds over the lessons in a fixed random order:
 * the same lessons always give the same judge). Takes time in proportion to the features of all lessons times labels:
 * about half a second for two thousand sentences.
 */
export function learn<Label extends string>(lessons: readonly Lesson<Label>[]): Judge<Label> {
  const labels = [...new Set(lessons.map(({ label }) => label))];
  const rows = rowsOf(lessons, labels.length);
  const weights = new Float32Array(rows.size * labels.length);
  const learned: Learned = { rows, weights, bias: new Float32Array(labels.length) };
  study(learned, lessons, labels);
  return (features) => {
    const odds = oddsOf(learned, features);
    return new Map(labels.map((label, at) => [label, odds[at] ?? 0]));
  };
}

/** Every feature has a row of weights, one after the other in one array; `rows` tells where it begins. */
interface Learned {
  rows: ReadonlyMap<string, number>;
  weights: Float32Array;
  bias: Float32Array;
}

function study<Label extends string>(
  learned: Learned,
  lessons: readonly Lesson<Label>[],
  labels: readonly Label[],
): void {
  const speeds = new Float32Array(learned.weights.length).fill(1e-6);
  const random = randomNumbers();
  const order = [...lessons];
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const { label, features } of order) {
      const used = features.filter(([name]) => !name.startsWith(STRONG) || random() >= LEFT_OUT);
      const odds = oddsOf(learned, used);
      toErrors(odds, labels.indexOf(label));
      correct(learned, speeds, used, odds);
    }
  }
}

function oddsOf({ rows, weights, bias }: Learned, features: Features): Float64Array {
  const odds = Float64Array.from(bias);
  for (const [name, strength] of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    for (let at = 0; at < odds.length; at++) odds[at] = (odds[at] ?? 0) + (weights[row + at] ?? 0) * strength;
  }
  return odds;
}

function correct(
  { rows, weights, bias }: Learned,
  speeds: Float32Array,
  features: Features,
  errors: Float64Array,
): void {
  for (let at = 0; at < bias.length; at++) bias[at] = (bias[at] ?? 0) - STEP_OF_BIAS * (errors[at] ?? 0);
  for (const [name, strength] of features) {
    const row = rows.get(name) ?? 0;
    for (let at = 0; at < bias.length; at++) {
      const weight = weights[row + at] ?? 0;
      const slope = (errors[at] ?? 0) * strength + SHRINKAGE * weight;
      const speed = (speeds[row + at] ?? 0) + slope * slope;
      speeds[row + at] = speed;
      weights[row + at] = weight - (STEP * slope) / Math.sqrt(speed);
    }
  }
}

function rowsOf(lessons: readonly { features: Features }[], size: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { features } of lessons) {
    for (const [name] of features) if (!rows.has(name)) rows.set(name, rows.size * size);
  }
  return rows;
}

// Odds become probabilities less what they should have been.
function toErrors(odds: Float64Array, right: number): void {
  const most = Math.max(...odds);
  let sum = 0;
  odds.forEach((value, at) => {
    odds[at] = Math.exp(value - most);
    sum += odds[at] ?? 0;
  });
  odds.forEach((value, at) => {
    odds[at] = value / sum - (at === right ? 1 : 0);
  });
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
