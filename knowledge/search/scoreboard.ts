import { grownFloats } from './growing.ts';

/** Scores by number that are cheap to begin anew: only those that were touched are cleared. */
export class Scoreboard {
  #scores = new Float32Array(1024);
  #touched: number[] = [];

  reserve(size: number): void {
    this.#scores = grownFloats(this.#scores, size);
  }

  /** `amount` is above 0. */
  add(number: number, amount: number): void {
    const score = this.#scores[number] ?? 0;
    if (score === 0) this.#touched.push(number);
    this.#scores[number] = score + amount;
  }

  score(number: number): number {
    return this.#scores[number] ?? 0;
  }

  /** The `size` best of those that pass, best first; of equals, the one touched first. */
  best(size: number, passes: (number: number) => boolean): number[] {
    const top: number[] = [];
    let least = 0;
    for (const number of this.#touched) {
      const score = this.score(number);
      if ((top.length === size && score <= least) || !passes(number)) continue;
      if (top.length === size) top.pop();
      let place = top.length;
      while (place > 0 && this.score(top[place - 1] ?? 0) < score) place -= 1;
      top.splice(place, 0, number);
      least = this.score(top[top.length - 1] ?? 0);
    }
    return top;
  }

  clear(): void {
    for (const number of this.#touched) this.#scores[number] = 0;
    this.#touched = [];
  }
}
