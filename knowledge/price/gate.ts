import { Checked } from './checked.ts';
import { findPrices } from './detect.ts';
import type { FreeSetting, PriceHit } from './hit.ts';
import { joinWithBefore, straddling } from './seam.ts';
import { suspectWindows } from './windows.ts';

/** Longest content that one judgement reads, in UTF-16 units over all its texts; longer content is withheld. */
export const LONGEST = 20_000;

/** Second opinion on short pieces of text; throws when it cannot answer in its time. */
export interface Recogniser {
  /** The amounts of money in each piece, as words of that piece. */
  amounts(pieces: readonly string[]): Promise<string[][]>;
}

export interface PriceMetrics {
  /** One decision was taken, in so many milliseconds. */
  decided(milliseconds: number): void;
  /** Content was withheld; `rule` is that of the first hit, or why there is none. */
  withheld(rule: PriceHit['rule'] | 'timeout' | 'tooLong'): void;
  /** The recogniser did not answer in its time. */
  timedOut(): void;
}

/** A hit in one of the texts judged; `index` says in which. */
export type GateHit = PriceHit & { index: number };

/** `rule` and `recogniser` say who found the hits; with the other two there are none, and the gate failed closed. */
export type Withheld = { withheld: GateHit[]; why: 'rule' | 'recogniser' | 'timeout' | 'tooLong' };

export type Judgement<T> = { passed: Checked<T> } | Withheld;

export interface GateOptions {
  recogniser: Recogniser;
  /** Read at every judgement, so a getter can follow a setting that changes. */
  readonly free: FreeSetting;
  metrics?: PriceMetrics;
}

/** The one way out for words to customers. It fails closed: what it cannot decide in its time it withholds. */
export class PriceGate {
  readonly #options: GateOptions;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /**
   * Passes `content` if none of `texts` names a price. `texts` is every string of the content that a customer can see
   * (text, buttons, card fields, file names, addresses of links); `before` is the tail of what we said before, so that
   * an amount in one bubble and its unit in the next are seen together.
   */
  async judge<T>(
    content: T,
    texts: readonly string[],
    before: readonly string[] = [],
  ): Promise<Judgement<T>> {
    const began = performance.now();
    const withheld = await this.#prices(texts, before);
    const { metrics } = this.#options;
    metrics?.decided(performance.now() - began);
    if (!withheld) return { passed: Checked.byGate(content) };
    metrics?.withheld(withheld.why === 'rule' ? (withheld.withheld[0]?.rule ?? 'context') : withheld.why);
    if (withheld.why === 'timeout') metrics?.timedOut();
    return withheld;
  }

  async #prices(texts: readonly string[], before: readonly string[]): Promise<Withheld | undefined> {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (length > LONGEST) return { withheld: [], why: 'tooLong' };
    const options = { free: this.#options.free };
    const found = texts.flatMap((text, index) => findPrices(text, options).map((hit) => ({ ...hit, index })));
    if (found.length > 0) return { withheld: found, why: 'rule' };
    const over = straddling(joinWithBefore(texts, before), options);
    if (over.length > 0) return { withheld: over, why: 'rule' };
    return this.#secondOpinion(texts);
  }

  async #secondOpinion(texts: readonly string[]): Promise<Withheld | undefined> {
    const windows = texts.flatMap((text, index) =>
      suspectWindows(text).map((window) => ({ ...window, index })),
    );
    if (windows.length === 0) return undefined;
    try {
      const amounts = await this.#options.recogniser.amounts(windows.map((window) => window.piece));
      const hits = windows.flatMap(({ index, start, end, text }, at) =>
        (amounts[at] ?? []).length > 0 ? [{ index, start, end, text, rule: 'recogniser' as const }] : [],
      );
      return hits.length > 0 ? { withheld: hits, why: 'recogniser' } : undefined;
    } catch {
      return { withheld: [], why: 'timeout' };
    }
  }
}
