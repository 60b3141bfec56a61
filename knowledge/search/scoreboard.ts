import { grownFloats } from './growing.ts';

/** Scores by number that are cheap to begin anew: only those that were touched are cleared. */
export class Scoreboard {
  /** By number; 0 where nothing was scored. Whoever makes one more than 0 adds its number to `touched`. */
  scores = new Float32Array(1024);
  readonly touched: number[] = [];

  reserve(size: number): void {
    this.scores = grownFloats(this.scores, size);
  }

  /** The `size` best of those that pass, best first; of equals, the one touched first. */
  best(size: number, passes: (number: number) => boolean): number[] {
    const top: number[] = [];
    let least = 0;
    const { scores } = this;
    for (const number of this.touched) {
      const score = scores[number] ?? 0;
      if ((top.length === size && score <= least) || !passes(number)) continue;
      if (top.length === size) top.pop();
      let place = top.length;
      while (place > 0 && (scores[top[place - 1] ?? 0] ?? 0) < score) place -= 1;
      top.splice(place, 0, number);
      least = scores[top[top.length - 1] ?? 0] ?? 0;
    }
    return top;
  }

  clear(): void {
    for (const number of this.touched) this.scores[number] = 0;
    this.touched.length = 0;
  }
}
