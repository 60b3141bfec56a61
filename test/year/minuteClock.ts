import type { Clock } from '../../bot/core/clock.ts';

const MINUTE = 60_000;

/** A clock that goes from minute to minute; whoever wants to be called more often is called each minute. */
export class MinuteClock implements Clock {
  #now: number;
  readonly #ticks = new Set<() => void>();

  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  every(_milliseconds: number, tick: () => void): () => void {
    this.#ticks.add(tick);
    return () => this.#ticks.delete(tick);
  }

  nextMinute(): void {
    this.#now += MINUTE;
    for (const tick of this.#ticks) tick();
  }
}
