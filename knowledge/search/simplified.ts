import pairs from 'opencc-js/dict/TSCharacters';

// Character by character: a converter that looks at phrases costs fifty times as much, and for a search it is
// enough that question and article are folded in the same way.
const simplifiedOf = new Map<number, number>();
for (const pair of pairs.split('|')) {
  const [traditional, simplified] = pair.split(' ');
  const from = traditional?.codePointAt(0);
  const to = simplified?.codePointAt(0);
  if (from !== undefined && to !== undefined) simplifiedOf.set(from, to);
}

/** The simplified form of a traditional Chinese character; any other code point as it is. */
export function simplified(codePoint: number): number {
  return simplifiedOf.get(codePoint) ?? codePoint;
}
