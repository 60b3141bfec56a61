import type { Outcome } from './line.ts';

export interface OutboxOptions {
  isOnline(): boolean;
  post(key: string): Promise<Outcome>;
  /** The last word on an attempt; the echo of what arrived after all overrules it. */
  done(key: string, isSent: boolean): void;
}

const BETWEEN_TRIES = 1000;

/**
 * Sends one message after the other, in the order in which they were said. What did not get through is tried again
 * until its time is up: the service knows repetitions by the client's own id, so that nothing is said twice.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #last: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** `patience` in milliseconds, counted from when the message's turn has come. */
  add(key: string, patience: number): void {
    this.#last = this.#last.then(() => this.#deliver(key, patience));
  }

  async #deliver(key: string, patience: number): Promise<void> {
    const end = Date.now() + patience;
    let outcome: Outcome = 'unsure';
    // A browser that knows it has no network need not be waited for.
    while (outcome === 'unsure' && navigator.onLine && Date.now() < end) {
      if (this.#options.isOnline()) outcome = await within(end, this.#options.post(key));
      if (outcome === 'unsure') await pause(BETWEEN_TRIES);
    }
    this.#options.done(key, outcome === 'sent');
  }
}

function within(end: number, outcome: Promise<Outcome>): Promise<Outcome> {
  return Promise.race([outcome, pause(end - Date.now()).then((): Outcome => 'unsure')]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
