import { grownFloats, grownIntegers } from './growing.ts';
import type { IntLists } from './intLists.ts';
import { packedCount, packedNumber } from './packed.ts';
import { type Query, rarity } from './query.ts';
import type { Damping } from './saturation.ts';
import type { SearchIndex } from './searchIndex.ts';
import { CLASSES, classWeights, UNIT } from './tokens.ts';

/** What a query and a text have in common, in worth of tokens. */
export interface Cover {
  bm25: number;
  /** Tokens of both, by class. */
  common: number[];
  /** Tokens of the text, by class. */
  total: number[];
  /** The worth of the rarest unit that only the text, and that only the query has. */
  rarestInText: number;
  rarestInQuery: number;
}

/** A list of packed tokens and the length of its text in units. */
export interface Contents {
  lists: IntLists;
  list: number;
  length: number;
}

/** Compares queries with texts of an index. */
export class Coverage {
  /** Of a token: what it is worth in the query at hand, and the last text that had it. */
  #worth = new Float32Array(1024);
  #seenIn = new Int32Array(1024);
  #text = 0;

  covers(index: SearchIndex, query: Query, texts: readonly Contents[], damping: Damping): Cover[] {
    this.#worth = grownFloats(this.#worth, index.tokenCount);
    this.#seenIn = grownIntegers(this.#seenIn, index.tokenCount);
    for (const { token, worth } of query.tokens) this.#worth[token] = worth;
    const covers = texts.map((text) => {
      const cover = this.#cover(index, text, damping);
      cover.rarestInQuery = this.#rarestMissing(index, query);
      return cover;
    });
    for (const { token } of query.tokens) this.#worth[token] = 0;
    return covers;
  }

  #cover(index: SearchIndex, { lists, list, length }: Contents, damping: Damping): Cover {
    const common = new Array<number>(CLASSES).fill(0);
    const total = new Array<number>(CLASSES).fill(0);
    const cover: Cover = { bm25: 0, common, total, rarestInText: 0, rarestInQuery: 0 };
    const rest = damping.fixed + damping.perUnit * length;
    const end = lists.offset(list) + lists.length(list);
    this.#text += 1;
    for (let n = lists.offset(list); n < end; n += 1) {
      const entry = lists.data[n] ?? 0;
      const token = packedNumber(entry);
      const tokenClass = index.classes[token] ?? UNIT;
      const inQuery = this.#worth[token] ?? 0;
      const worth = inQuery > 0 ? inQuery : worthIn(index, token, tokenClass);
      total[tokenClass] = (total[tokenClass] ?? 0) + worth;
      if (inQuery > 0) {
        const count = packedCount(entry);
        cover.bm25 += (worth * damping.gain * count) / (count + rest);
        common[tokenClass] = (common[tokenClass] ?? 0) + worth;
        this.#seenIn[token] = this.#text;
      } else if (tokenClass === UNIT && worth > cover.rarestInText) cover.rarestInText = worth;
    }
    return cover;
  }

  /** The worth of the rarest unit of the query that the text just covered has not. */
  #rarestMissing(index: SearchIndex, query: Query): number {
    if (query.hasUnknownUnit) return rarity(index.articleCount, 0);
    // Tokens stand worth most first.
    const missing = query.tokens.find(
      ({ token }) => index.classes[token] === UNIT && this.#seenIn[token] !== this.#text,
    );
    return missing?.worth ?? 0;
  }
}

function worthIn(index: SearchIndex, token: number, tokenClass: number): number {
  return rarity(index.articleCount, index.articleCounts[token] ?? 0) * (classWeights[tokenClass] ?? 0);
}
