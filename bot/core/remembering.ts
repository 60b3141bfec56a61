/** A function of a text that works once for each of the texts asked about last; `most` says how many are kept. */
export function remembering<R extends object>(most: number, work: (text: string) => R): (text: string) => R {
  const results = new Recent<R>(most);
  return (text) => {
    const known = results.get(text);
    if (known) return known;
    const result = work(text);
    results.set(text, result);
    return result;
  };
}

/** The results that were asked for last, by text. Of more than `most` the one goes that nobody asked for the longest. */
export class Recent<R extends object> {
  readonly #results = new Map<string, R>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(text: string): R | undefined {
    const result = this.#results.get(text);
    if (result) this.set(text, result);
    return result;
  }

  set(text: string, result: R): void {
    this.#results.delete(text);
    this.#results.set(text, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.#most && oldest !== undefined) this.#results.delete(oldest);
  }
}
