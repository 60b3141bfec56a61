/** So many in so many milliseconds, for each key. */
export interface Rate {
  most: number;
  within: number;
}

/** Counts what happened lately, in memory, and says when it is too much: two machines that answer each other stop here. */
export class RateBrake {
  readonly #rate: Rate;
  readonly #times = new Map<string, number[]>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Counts one more and says whether it may happen; what may not is not counted. */
  allows(key: string, now: Date): boolean {
    const since = now.getTime() - this.#rate.within;
    const recent = (this.#times.get(key) ?? []).filter((at) => at > since);
    const allowed = recent.length < this.#rate.most;
    if (allowed) recent.push(now.getTime());
    this.#times.delete(key);
    this.#times.set(key, recent);
    this.#forget(since);
    return allowed;
  }

  #forget(since: number): void {
    for (const [key, times] of this.#times) {
      if ((times.at(-1) ?? 0) > since) return;
      this.#times.delete(key);
    }
  }
}
