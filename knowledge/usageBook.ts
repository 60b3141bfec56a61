import { createHash } from 'node:crypto';
import { type ContentLocale, contentLocale, type Locale } from '../bot/core/locale.ts';

/** What became of an article with customers, since it was first told. */
export interface Usage {
  shown: number;
  solved: number;
  notSolved: number;
  /** When a customer last got it. */
  lastAt: string;
}

/** The counts of some articles, by `<locale>/<id>`; there are 64 of these, whatever the number of articles. */
export interface UsageShard {
  version: 1;
  /** 0 to 63. */
  number: number;
  counts: Record<string, Usage>;
}

/** Shards as documents; `bot/storage` implements it. */
export interface UsageStore {
  all(): Promise<UsageShard[]>;
  /** Resolved means on disk. */
  write(shard: UsageShard): Promise<void>;
}

const SHARDS = 64;

/**
 * Counts how often articles were told and whether that helped. Counting waits for no disk: a shard is written as soon
 * as it has changed, and what changes meanwhile goes with the next write, so that the cost is bounded however many
 * customers there are, and a crash loses the counts of one write.
 */
export class UsageBook {
  readonly #store: UsageStore;
  readonly #failed: (error: unknown) => void;
  readonly #shards = new Map<number, UsageShard>();
  readonly #changed = new Set<number>();
  readonly #writing = new Map<number, Promise<void>>();

  /** `failed` is told of a write that did not succeed; the next one holds everything again. */
  constructor(store: UsageStore, failed: (error: unknown) => void) {
    this.#store = store;
    this.#failed = failed;
  }

  /** Reads what is kept; called once at the start. */
  async load(): Promise<void> {
    for (const shard of await this.#store.all()) this.#shards.set(shard.number, shard);
  }

  note(article: string, locale: Locale, what: 'shown' | 'solved' | 'notSolved', at: Date): void {
    const key = `${contentLocale(locale)}/${article}`;
    const number = shardOf(key);
    const shard = this.#shards.get(number) ?? { version: 1, number, counts: {} };
    const before = shard.counts[key] ?? { shown: 0, solved: 0, notSolved: 0, lastAt: '' };
    const after = { ...before, [what]: before[what] + 1, lastAt: at.toISOString() };
    this.#shards.set(number, { ...shard, counts: { ...shard.counts, [key]: after } });
    this.#changed.add(number);
    if (!this.#writing.has(number)) this.#writing.set(number, this.#write(number));
  }

  /** Undefined for an article that nobody got yet. */
  of(article: string, locale: ContentLocale): Usage | undefined {
    const key = `${locale}/${article}`;
    return this.#shards.get(shardOf(key))?.counts[key];
  }

  /** Resolves when everything counted so far is on disk, or could not be written. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing.values());
  }

  async #write(number: number): Promise<void> {
    try {
      while (this.#changed.delete(number)) {
        const shard = this.#shards.get(number);
        if (shard) await this.#store.write(shard);
      }
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#writing.delete(number);
    }
  }
}

function shardOf(key: string): number {
  return (createHash('sha256').update(key).digest()[0] ?? 0) % SHARDS;
}
