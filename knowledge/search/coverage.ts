import { addCommon, addOwn, type Cover, emptyCover } from './cover.ts';
import { grownFloats, grownIntegers } from './growing.ts';
import type { IntLists } from './intLists.ts';
import { packedCount, packedNumber } from './packed.ts';
import type { Query } from './query.ts';
import { Rarities, rarity } from './rarity.ts';
import type { Damping } from './saturation.ts';
import type { SearchIndex } from './searchIndex.ts';
import { classWeights, UNIT } from './tokens.ts';

/** What a query and an answer have in common. */
export interface AnswerCover {
  bm25: number;
  /** Worth of the units of both. */
  units: number;
}

/** A list of packed tokens, the length of its text in units, and of how many texts it was put together. */
export interface Contents {
  lists: IntLists;
  list: number;
  length: number;
  texts: number;
}

/** Compares queries with texts of an index. */
export class Coverage {
  /** Of a token: what it is worth in the query at hand, and the last text that had it. */
  #worth = new Float32Array(1024);
  #seenIn = new Int32Array(1024);
  #text = 0;
  readonly #rarities = new Rarities();

  covers(index: SearchIndex, query: Query, texts: readonly Contents[], damping: Damping): Cover[] {
    this.#seenIn = grownIntegers(this.#seenIn, index.tokenCount);
    return this.#asked(index, query, () =>
      texts.map((text) => {
        const cover = this.#cover(index, text, damping);
        cover.rarestInQuery = this.#rarestMissing(index, query);
        return cover;
      }),
    );
  }

  /**
   * Of the answers of articles, by number. They are damped like the questions of an average article: under one
   * question, a long answer says little about what is asked.
   */
  answers(index: SearchIndex, query: Query, articles: readonly number[], damping: Damping): AnswerCover[] {
    return this.#asked(index, query, () => articles.map((article) => this.#answer(index, article, damping)));
  }

  #asked<T>(index: SearchIndex, query: Query, compare: () => T): T {
    this.#worth = grownFloats(this.#worth, index.tokenCount);
    for (const { token, worth } of query.tokens) this.#worth[token] = worth;
    const result = compare();
    for (const { token } of query.tokens) this.#worth[token] = 0;
    return result;
  }

  #answer({ answers, classes }: SearchIndex, article: number, damping: Damping): AnswerCover {
    const cover: AnswerCover = { bm25: 0, units: 0 };
    const length = answers.length(article);
    const end = answers.offset(article) + length;
    for (let n = answers.offset(article); n < end; n += 1) {
      const token = answers.data[n] ?? 0;
      const worth = this.#worth[token] ?? 0;
      if (worth === 0) continue;
      cover.bm25 += (worth * damping.gain) / (1 + damping.fixed + damping.perUnit * length);
      if (classes[token] === UNIT) cover.units += worth;
    }
    return cover;
  }

  #cover(index: SearchIndex, { lists, list, length, texts }: Contents, damping: Damping): Cover {
    const cover = emptyCover();
    const rest = damping.fixed + damping.perUnit * length;
    const end = lists.offset(list) + lists.length(list);
    this.#text += 1;
    for (let n = lists.offset(list); n < end; n += 1) {
      const entry = lists.data[n] ?? 0;
      const token = packedNumber(entry);
      const count = packedCount(entry);
      const tokenClass = index.classes[token] ?? UNIT;
      const worth = this.#worth[token] ?? 0;
      if (worth > 0) {
        this.#seenIn[token] = this.#text;
        cover.bm25 += (worth * damping.gain * count) / (count + rest);
        addCommon(cover, tokenClass, worth, count);
      } else
        addOwn(
          cover,
          tokenClass,
          this.#rarities.of(index, token) * (classWeights[tokenClass] ?? 0),
          count,
          texts,
        );
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
