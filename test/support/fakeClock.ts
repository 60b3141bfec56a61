import type { Clock } from '../../bot/core/clock.ts';

/** A clock that stands still until a test moves it; ticks fire in the order they fall due. */
export class FakeClock implements Clock {
  #now: number;
  #ticks = new Set<{ every: number; next: number; tick: () => void }>();

  constructor(start = '2026-11-23T10:00:00+08:00') {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  every(milliseconds: number, tick: () => void): () => void {
    const entry = { every: milliseconds, next: this.#now + milliseconds, tick };
    this.#ticks.add(entry);
    return () => this.#ticks.delete(entry);
  }

  set(time: string): void {
    this.advance(Date.parse(time) - this.#now);
  }

  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#ticks].sort((a, b) => a.next - b.next)[0];
      if (!next || next.next > end) break;
      this.#now = Math.max(this.#now, next.next);
      next.next += next.every;
      next.tick();
    }
    this.#now = end;
  }
}
