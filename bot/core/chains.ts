/** Runs the work of one key one at a time, in the order of the calls; other keys do not wait for it. */
export class Chains {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }

  /** Resolves when the work asked for so far is done, whatever came of it. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }
}
