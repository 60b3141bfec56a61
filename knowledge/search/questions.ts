import type { Analysis } from './analysis.ts';
import { grown, grownBytes, grownIntegers } from './growing.ts';
import { IntLists } from './intLists.ts';

/** What the index keeps of each question, by its number. */
export class Questions {
  /** Packed tokens of a question (see `packed.ts`). */
  readonly contents = new IntLists();
  /** Units in order, gaps included. */
  readonly units = new IntLists();
  /** Units without the gaps. */
  lengths = new Int32Array(1024);
  /** The article that a question belongs to. */
  articles = new Int32Array(1024);
  asks = new Uint16Array(1024);
  denies = new Uint8Array(1024);
  hasNumber = new Uint8Array(1024);
  /** One above the highest number. */
  end = 0;
  /** How many there are, and how many units they have together. */
  readonly live = { questions: 0, units: 0 };

  add(text: Analysis, article: number, contents: readonly number[]): void {
    const question = this.end;
    this.#reserve(question + 1);
    this.contents.set(question, contents);
    this.units.set(question, text.units);
    this.lengths[question] = text.length;
    this.articles[question] = article;
    this.asks[question] = text.asks;
    this.denies[question] = text.denies ? 1 : 0;
    this.hasNumber[question] = text.hasNumber ? 1 : 0;
    this.live.questions += 1;
    this.live.units += text.length;
  }

  remove(question: number): void {
    this.contents.clear(question);
    this.units.clear(question);
    this.live.questions -= 1;
    this.live.units -= this.lengths[question] ?? 0;
  }

  #reserve(end: number): void {
    this.end = end;
    this.lengths = grownIntegers(this.lengths, end);
    this.articles = grownIntegers(this.articles, end);
    this.asks = grown(this.asks, end, (length) => new Uint16Array(length));
    this.denies = grownBytes(this.denies, end);
    this.hasNumber = grownBytes(this.hasNumber, end);
  }
}
