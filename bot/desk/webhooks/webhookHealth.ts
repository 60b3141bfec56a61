const MINUTE = 60_000;
const PAUSED_AFTER = 5;
const PAUSE = 10 * MINUTE;

/** Whether one webhook takes what it is told; after five failures in a row it rests, and one call every ten minutes tries it. */
export class WebhookHealth {
  #failures = 0;
  #pausedUntil = 0;
  #pausedSince: Date | undefined;

  /** Since when it rests; undefined while it works. */
  get pausedSince(): Date | undefined {
    return this.#pausedSince;
  }

  /** The earliest time, in milliseconds since 1970, at which it may be called. */
  get notBefore(): number {
    return this.#pausedUntil;
  }

  /** Notes a success; true where it had rested. */
  worked(): boolean {
    const hadRested = this.#pausedSince !== undefined;
    this.#failures = 0;
    this.#pausedUntil = 0;
    this.#pausedSince = undefined;
    return hadRested;
  }

  /** Notes a failure; true where it rests from now on. */
  failed(now: Date): boolean {
    this.#failures++;
    if (this.#failures < PAUSED_AFTER) return false;
    this.#pausedUntil = now.getTime() + PAUSE;
    const begins = this.#pausedSince === undefined;
    this.#pausedSince ??= now;
    return begins;
  }
}
