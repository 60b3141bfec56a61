import { timingSafeEqual } from 'node:crypto';

/** Whether two words are the same, in a time that tells nothing about where they differ. */
export function sameSecret(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
