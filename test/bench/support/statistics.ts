/** The value below which this share (0 to 1) of the samples lies; NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export interface Ratio {
  median: number;
  least: number;
  most: number;
}

/** How many times the second each of the first is, pair by pair: samples of one round belong together. */
export function ratio(samples: readonly number[], to: readonly number[]): Ratio {
  const ratios = samples.map((sample, n) => sample / (to[n] ?? Number.NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}

/** `1.62 [1.55..1.80]`. */
export function showRatio({ median: middle, least, most }: Ratio): string {
  return `${middle.toFixed(2)} [${least.toFixed(2)}..${most.toFixed(2)}]`;
}
