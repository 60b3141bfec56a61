import type { SearchIndex } from './searchIndex.ts';

const REMEMBERED = 1024;

/** What a token that `count` of `all` articles have is worth: the inverse document frequency of BM25, above 0. */
export function rarity(all: number, count: number): number {
  return Math.log((all + 1) / (count + 0.5));
}

/** The same for tokens of an index, with the logarithms of rare ones remembered: a query needs thousands. */
export class Rarities {
  readonly #byCount = new Float64Array(REMEMBERED);
  #all = -1;

  of(index: SearchIndex, token: number): number {
    const count = index.articleCounts[token] ?? 0;
    if (count >= REMEMBERED) return rarity(index.articleCount, count);
    if (this.#all !== index.articleCount) {
      this.#all = index.articleCount;
      this.#byCount.fill(0);
    }
    const known = this.#byCount[count] ?? 0;
    if (known > 0) return known;
    const worth = rarity(index.articleCount, count);
    this.#byCount[count] = worth;
    return worth;
  }
}
