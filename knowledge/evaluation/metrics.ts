/**
 * How likely a value of `higher` is above one of `lower` (area under the ROC curve, 0 to 1; a tie counts half);
 * undefined where one of them is empty.
 */
export function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number | undefined {
  if (higher.length === 0 || lower.length === 0) return undefined;
  const sorted = lower.toSorted((a, b) => a - b);
  const wins = higher.reduce((sum, value) => {
    const below = countBelow(sorted, value, false);
    return sum + below + (countBelow(sorted, value, true) - below) / 2;
  }, 0);
  return wins / (higher.length * lower.length);
}

/** How many values of an ascending list are below `value`, or below and equal to it. */
function countBelow(sorted: readonly number[], value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle] ?? 0;
    if (one < value || (orEqual && one === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value below which the share `part` (0 to 1) of the values lies; 0 for none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
