/** The only source of time. Everything that is due is found by polling `now()` from a tick, never by a long timer. */
export interface Clock {
  now(): Date;
  /** Calls `tick` about every `milliseconds` until the returned function is called. A tick must not throw. */
  every(milliseconds: number, tick: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
