import { Recent } from '../../bot/core/remembering.ts';
import type { Recogniser } from './recogniser.ts';

/** A recogniser that is asked once for each of the pieces asked about last; failures are not remembered. */
export class RememberingRecogniser implements Recogniser {
  readonly #recogniser: Recogniser;
  readonly #known: Recent<string[]>;

  constructor(recogniser: Recogniser, most: number) {
    this.#recogniser = recogniser;
    this.#known = new Recent(most);
  }

  async amounts(pieces: readonly string[]): Promise<string[][]> {
    const known = new Map(pieces.map((piece) => [piece, this.#known.get(piece)]));
    const asked = [...known.keys()].filter((piece) => !known.get(piece));
    const answers = asked.length > 0 ? await this.#recogniser.amounts(asked) : [];
    for (const [n, piece] of asked.entries()) {
      const amounts = answers[n] ?? [];
      known.set(piece, amounts);
      this.#known.set(piece, amounts);
    }
    return pieces.map((piece) => known.get(piece) ?? []);
  }
}
