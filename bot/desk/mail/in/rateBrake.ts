import { createHash } from 'node:crypto';

/** So many in so many milliseconds, for each key. */
export interface Rate {
  most: number;
  within: number;
}

/** What was counted lately, on disk; `bot/storage` implements it. Durable when `write` resolves. */
export interface BrakeStore {
  /** Times in milliseconds since 1970 by the digest of a key. */
  read(brake: string): Promise<Readonly<Record<string, number[]>> | undefined>;
  write(brake: string, times: Record<string, number[]>): Promise<void>;
}

// What a flood of keys may cost; those that were counted longest ago are forgotten first.
const MOST_KEYS = 500;

/**
 * Counts what happened lately and says when it is too much: two machines that answer each other stop here. Counted on
 * disk before it is allowed, so that a restart begins no new round; one count costs at most 500 keys.
 */
export class RateBrake {
  readonly #name: string;
  readonly #rate: Rate;
  readonly #store: BrakeStore;
  #times: Map<string, number[]> | undefined;

  constructor(name: string, rate: Rate, store: BrakeStore) {
    this.#name = name;
    this.#rate = rate;
    this.#store = store;
  }

  /** Counts one more and says whether it may happen; what may not is not counted. */
  async allows(key: string, now: Date): Promise<boolean> {
    this.#times ??= new Map(Object.entries((await this.#store.read(this.#name)) ?? {}));
    const digest = createHash('sha256').update(key).digest('base64url').slice(0, 22);
    const since = now.getTime() - this.#rate.within;
    const recent = (this.#times.get(digest) ?? []).filter((at) => at > since);
    if (recent.length >= this.#rate.most) return false;
    this.#times.delete(digest);
    this.#times.set(digest, [...recent, now.getTime()]);
    this.#forget(this.#times, since);
    await this.#store.write(this.#name, Object.fromEntries(this.#times));
    return true;
  }

  #forget(times: Map<string, number[]>, since: number): void {
    for (const [key, counted] of times) {
      if ((counted.at(-1) ?? 0) > since && times.size <= MOST_KEYS) return;
      times.delete(key);
    }
  }
}
