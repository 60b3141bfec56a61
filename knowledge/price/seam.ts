import { findPrices } from './detect.ts';
import type { FreeSetting, PriceHit } from './hit.ts';

const REACH = 24;

/** Two neighbouring texts, cut to what stands around the place where they meet. */
export interface Seam {
  piece: string;
  /** Where in `piece` the second text begins. */
  at: number;
  index: number;
  /** Units of the second text before `piece` begins in it; 0, since pieces begin before it. */
  text: string;
}

/** The places where the texts of one turn meet each other and what was said before. */
export function joinWithBefore(texts: readonly string[], before: readonly string[]): Seam[] {
  return texts.flatMap((text, index) => {
    const previous = index > 0 ? texts[index - 1] : before.at(-1);
    if (!previous) return [];
    const tail = `${previous.slice(-REACH)}\n`;
    return [{ piece: tail + text.slice(0, REACH), at: tail.length, index, text }];
  });
}

/** Prices that only show when two texts are read in one go, as places of the second. */
export function straddling(
  seams: readonly Seam[],
  options: { free: FreeSetting },
): (PriceHit & { index: number })[] {
  return seams.flatMap(({ piece, at, index, text }) =>
    findPrices(piece, options)
      .filter(({ end }) => end > at)
      .map(({ end, rule }) => ({ text: text.slice(0, end - at), start: 0, end: end - at, rule, index })),
  );
}
