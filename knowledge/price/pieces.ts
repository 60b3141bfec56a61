/** A part of one of several texts, short enough to be read in a few milliseconds. */
export interface Piece {
  text: string;
  /** Which text it is of, and where in it the piece begins. */
  index: number;
  offset: number;
}

const LONGEST = 1500;
// As far as a rule looks from a number to either side, and the number itself.
const OVERLAP = 100;

/** The texts in pieces that overlap, so that a price at a cut stands whole in one of them. */
export function pieces(texts: readonly string[]): Piece[] {
  return texts.flatMap((text, index) => {
    const found: Piece[] = [];
    for (let offset = 0; offset === 0 || offset + OVERLAP < text.length; offset += LONGEST - OVERLAP) {
      found.push({ text: text.slice(offset, offset + LONGEST), index, offset });
    }
    return found;
  });
}
