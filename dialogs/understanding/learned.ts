/** What a text has: numbers of features, each with its strength. */
export interface Features {
  numbers: readonly number[];
  strengths: readonly number[];
}

/** What was learned: every feature has a row of weights, one for each label, one row after the other in one array. */
export interface Learned<Label extends string> {
  labels: readonly Label[];
  /** Rounded: in so many `unit`s. */
  weights: Int8Array<ArrayBuffer>;
  unit: number;
  bias: Float32Array;
}

/** How much features speak for each label: logarithms of odds, to be compared with one another. */
export type Judge<Label extends string> = (features: Features) => ReadonlyMap<Label, number>;

/** The judge that goes by what was learned. */
export function judgeBy<Label extends string>(learned: Learned<Label>): Judge<Label> {
  const { labels, unit } = learned;
  return ({ numbers, strengths }) => {
    const odds = new Float64Array(labels.length);
    // How frequent a label is tells nothing of a text in which nothing is known.
    if (numbers.length > 0) {
      setOdds(odds, learned, { numbers, strengths: strengths.map((strength) => strength * unit) });
    }
    return new Map(labels.map((label, at) => [label, odds[at] ?? 0]));
  };
}

/** Sets how much features speak for each label, in the order of the labels. */
export function setOdds(
  odds: Float64Array,
  { weights, bias }: { weights: Float32Array | Int8Array; bias: Float32Array },
  { numbers, strengths }: Features,
): void {
  odds.set(bias);
  for (let one = 0; one < numbers.length; one++) {
    const row = (numbers[one] ?? 0) * odds.length;
    const strength = strengths[one] ?? 0;
    for (let at = 0; at < odds.length; at++) odds[at] = (odds[at] ?? 0) + (weights[row + at] ?? 0) * strength;
  }
}
