/**
 * A number (of a question or a token) and how often it occurs, in one positive 31-bit integer: a quarter of the
 * memory of two arrays. Numbers go to 33 million; counts end at 63, where one more no longer matters.
 */
const COUNT_BITS = 6;
const MOST = (1 << COUNT_BITS) - 1;

export function pack(number: number, count: number): number {
  return (number << COUNT_BITS) | Math.min(count, MOST);
}

export function packedNumber(packed: number): number {
  return packed >> COUNT_BITS;
}

export function packedCount(packed: number): number {
  return packed & MOST;
}
