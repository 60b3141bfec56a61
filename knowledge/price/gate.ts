import { remembering } from '../../bot/core/remembering.ts';
import { type AllowedPassage, withoutAllowed } from './allowed.ts';
import { Checked } from './checked.ts';
import { findPrices } from './detect.ts';
import type { FreeSetting, PriceHit } from './hit.ts';
import { type Piece, pieces } from './pieces.ts';
import type { Recogniser } from './recogniser.ts';
import { RememberingRecogniser } from './rememberingRecogniser.ts';
import { seams, straddling } from './seam.ts';
import { suspectWindows, type Window } from './windows.ts';

/** Longest content that one judgement reads, in UTF-16 units over all its texts; longer content is withheld. */
export const LONGEST = 50_000;

// What one judgement may hold up the main loop for, in milliseconds, before it lets others go first.
const TURN = 8;

// Texts whose judgement is remembered: all that the script and the articles say, and the last customers' own lines.
const REMEMBERED = 2000;

export interface PriceMetrics {
  /** One decision was taken, in so many milliseconds, about content of so many texts. */
  decided(milliseconds: number, texts: number): void;
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
  readonly #allowed = new Map<string, readonly AllowedPassage[]>();
  readonly #recogniser: Recogniser;
  readonly #find = {
    pass: remembering(REMEMBERED, (text) => findPrices(text, { free: 'pass' })),
    withhold: remembering(REMEMBERED, (text) => findPrices(text, { free: 'withhold' })),
  };
  readonly #windows = remembering(REMEMBERED, suspectWindows);

  constructor(options: GateOptions) {
    this.#options = options;
    this.#recogniser = new RememberingRecogniser(options.recogniser, REMEMBERED);
  }

  /** From now on these are the allowed passages of `source`, for example an article; those of before are forgotten. */
  allow(source: string, passages: readonly AllowedPassage[]): void {
    if (passages.length > 0) this.#allowed.set(source, passages);
    else this.#allowed.delete(source);
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
    metrics?.decided(performance.now() - began, texts.length);
    if (!withheld) return { passed: Checked.byGate(content) };
    metrics?.withheld(withheld.withheld[0]?.rule ?? (withheld.why === 'tooLong' ? 'tooLong' : 'timeout'));
    if (withheld.why === 'timeout') metrics?.timedOut();
    return withheld;
  }

  async #prices(texts: readonly string[], before: readonly string[]): Promise<Withheld | undefined> {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (length > LONGEST) return { withheld: [], why: 'tooLong' };
    const find = this.#find[this.#options.free];
    const judged = this.#judged(texts);
    const parts = pieces(judged);
    const within = await eachInTurn(parts, (part) => placed(part, find(part.text)));
    if (within.length > 0) return { withheld: within, why: 'rule' };
    const across = await eachInTurn(seams(judged, this.#judged(before)), (seam) => straddling(seam, find));
    if (across.length > 0) return { withheld: across, why: 'rule' };
    return this.#secondOpinion(await eachInTurn(parts, (part) => placed(part, this.#windows(part.text))));
  }

  #judged(texts: readonly string[]): string[] {
    const allowed = [...this.#allowed.values()].flat();
    return texts.map((text) => withoutAllowed(text, allowed));
  }

  async #secondOpinion(windows: readonly (Window & { index: number })[]): Promise<Withheld | undefined> {
    if (windows.length === 0) return undefined;
    try {
      const amounts = await this.#recogniser.amounts(windows.map(({ piece }) => piece));
      const hits = windows
        .filter((_, at) => (amounts[at] ?? []).length > 0)
        .map(({ text, start, end, index }): GateHit => ({ text, start, end, index, rule: 'recogniser' }));
      return hits.length > 0 ? { withheld: hits, why: 'recogniser' } : undefined;
    } catch {
      return { withheld: [], why: 'timeout' };
    }
  }
}

function placed<F extends { start: number; end: number }>(
  part: Piece,
  found: F[],
): (F & { index: number })[] {
  const { index, offset } = part;
  return found.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset, index }));
}

async function eachInTurn<P, F>(parts: readonly P[], work: (part: P) => F[]): Promise<F[]> {
  const found: F[] = [];
  let began = performance.now();
  for (const part of parts) {
    found.push(...work(part));
    if (performance.now() - began < TURN) continue;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  }
  return found;
}
