import { type Analysis, analyse, answerKeys, codesIn } from './analysis.ts';
import type { EqualWords } from './equalWords.ts';
import { grownBytes, grownIntegers } from './growing.ts';
import { IntLists } from './intLists.ts';
import { pack, packedNumber } from './packed.ts';
import { Questions } from './questions.ts';
import { classOf, unitKey } from './tokens.ts';
import { TokenTable } from './tokenTable.ts';

/** An article in the index; its questions have the numbers from `first` to `last` without a gap. */
export interface IndexedArticle {
  id: string;
  number: number;
  first: number;
  last: number;
  /** Units of all its questions. */
  length: number;
  /** Codes that its questions or its answer name, and whether its questions name any: it is about those only. */
  codes: readonly number[];
  isOfCodes: boolean;
}

/**
 * The inverted index of one language. Numbers of questions and articles are never used again, so the list of a
 * token stays sorted by itself and the questions of an article lie side by side in it.
 */
export class SearchIndex {
  readonly questions = new Questions();
  /** Token -> packed questions, ascending. */
  readonly postings = new IntLists();
  /** Article -> packed tokens of all its questions. */
  readonly bags = new IntLists();
  /** Article -> units and pairs of its answer; they are no postings, since an answer helps to choose, not to find. */
  readonly answers = new IntLists();
  /** By number; `undefined` where one was removed. */
  readonly articles: (IndexedArticle | undefined)[] = [];
  /** Of a token: its class, and how many articles have it. */
  classes = new Uint8Array(1024);
  articleCounts = new Int32Array(1024);
  readonly #tokens = new TokenTable();
  readonly #byId = new Map<string, IndexedArticle>();

  /** Words that are read alike, in articles and in questions. */
  readonly words: EqualWords;

  constructor(words: EqualWords) {
    this.words = words;
  }

  get articleCount(): number {
    return this.#byId.size;
  }

  get tokenCount(): number {
    return this.#tokens.size;
  }

  /** The number of a token, or -1. */
  tokenOf(key: number): number {
    return this.#tokens.find(key);
  }

  /** Whether a question of an article has this unit. */
  knows(unit: number): boolean {
    const token = this.tokenOf(unitKey(unit));
    return token >= 0 && (this.articleCounts[token] ?? 0) > 0;
  }

  /** Puts an article in, in place of the one with its id. */
  put(id: string, questions: readonly string[], answer: string): void {
    this.remove(id);
    const texts = questions.map((question) => analyse(question, this.words));
    const article: IndexedArticle = {
      id,
      number: this.articles.length,
      first: this.questions.end,
      last: this.questions.end + texts.length - 1,
      length: texts.reduce((sum, text) => sum + text.length, 0),
      codes: [...new Set([...texts.flatMap(({ codes }) => codes), ...codesIn(answer)])],
      isOfCodes: texts.some(({ codes }) => codes.length > 0),
    };
    const bag = new Map<number, number>();
    for (const text of texts) this.#addQuestion(text, article.number, bag);
    for (const token of bag.keys()) this.#count(token, 1);
    this.bags.set(article.number, packed(bag));
    this.answers.set(
      article.number,
      Array.from(answerKeys(answer, this.words), (key) => this.#tokenFor(key)),
    );
    this.articles.push(article);
    this.#byId.set(id, article);
  }

  remove(id: string): void {
    const article = this.#byId.get(id);
    if (article === undefined) return;
    for (const entry of this.bags.values(article.number)) this.#removePostings(packedNumber(entry), article);
    this.bags.clear(article.number);
    this.answers.clear(article.number);
    for (let n = article.first; n <= article.last; n += 1) this.questions.remove(n);
    this.articles[article.number] = undefined;
    this.#byId.delete(id);
  }

  #addQuestion(text: Analysis, article: number, bag: Map<number, number>): void {
    const counts = new Map<number, number>();
    for (const key of text.keys) {
      const token = this.#tokenFor(key);
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
    for (const [token, count] of counts) {
      this.postings.push(token, pack(this.questions.end, count));
      bag.set(token, (bag.get(token) ?? 0) + count);
    }
    this.questions.add(text, article, packed(counts));
  }

  #tokenFor(key: number): number {
    const token = this.#tokens.add(key);
    this.classes = grownBytes(this.classes, token + 1);
    this.articleCounts = grownIntegers(this.articleCounts, token + 1);
    this.classes[token] = classOf(key);
    return token;
  }

  #removePostings(token: number, article: IndexedArticle): void {
    this.postings.cut(token, this.#position(token, article.first), this.#position(token, article.last + 1));
    this.#count(token, -1);
  }

  #count(token: number, change: number): void {
    this.articleCounts[token] = (this.articleCounts[token] ?? 0) + change;
  }

  /** Where in the list of a token its first question not below `question` stands. */
  #position(token: number, question: number): number {
    const offset = this.postings.offset(token);
    let low = 0;
    let high = this.postings.length(token);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (packedNumber(this.postings.data[offset + middle] ?? 0) < question) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function packed(counts: Map<number, number>): number[] {
  return Array.from(counts, ([number, count]) => pack(number, count));
}
