import type { PriceHit } from './hit.ts';

const REACH = 40;
// What stands closer to a cut may look different with the words that were cut off.
const MARGIN = 16;

/** The end of one text and the beginning of the next, which a customer reads in one go. */
export interface Seam {
  joined: string;
  /** Where in `joined` the second text begins, up to where it can be judged, and which text it is. */
  at: number;
  end: number;
  index: number;
}

/** The places where the texts of one turn meet each other and what was said before. */
export function seams(texts: readonly string[], before: readonly string[]): Seam[] {
  return texts.flatMap((text, index) => {
    const previous = index > 0 ? texts[index - 1] : before.at(-1);
    if (!previous) return [];
    const tail = `${previous.slice(-REACH)}\n`;
    const joined = tail + text.slice(0, REACH);
    const end = text.length > REACH ? joined.length - MARGIN : joined.length;
    return [{ joined, at: tail.length, end, index }];
  });
}

/** Prices that only show when both texts are read in one go, as places of the second. */
export function straddling(
  { joined, at, end: last, index }: Seam,
  find: (text: string) => PriceHit[],
): (PriceHit & { index: number })[] {
  return find(joined)
    .filter(({ end }) => end > at && end <= last)
    .map(({ end, rule }) => ({ text: joined.slice(at, end), start: 0, end: end - at, rule, index }));
}
