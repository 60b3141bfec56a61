import type { Clock } from '../core/clock.ts';

const DAY = 86_400_000;
const REMEMBERED = 10_000;

/** Counts the wrong proofs for one order, from all conversations: who tries all the ends of a phone number is stopped. */
export class WrongTries {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #counts = new Map<string, { count: number; since: number }>();

  constructor(clock: Clock, most: number) {
    this.#clock = clock;
    this.#most = most;
  }

  isStopped(order: string): boolean {
    const known = this.#counts.get(order);
    return known !== undefined && known.count >= this.#most && this.#now() - known.since < DAY;
  }

  note(order: string): void {
    const known = this.#counts.get(order);
    const isRecent = known !== undefined && this.#now() - known.since < DAY;
    this.#counts.delete(order);
    this.#counts.set(
      order,
      isRecent ? { ...known, count: known.count + 1 } : { count: 1, since: this.#now() },
    );
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > REMEMBERED && oldest !== undefined) this.#counts.delete(oldest);
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
