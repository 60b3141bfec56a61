import { readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/understanding/', import.meta.url);

/** The lines of a text file of `test/fixtures/understanding`. */
export function linesOf(file: string): string[] {
  return readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean);
}

/** The labelled sentences of a JSON Lines file of `test/fixtures/understanding`. */
export function labelled<Sentence>(file: string): Sentence[] {
  return linesOf(`${file}.jsonl`).map((line) => JSON.parse(line) as Sentence);
}

/** The share that is right, 0 to 1; says nothing of the sentences, so that held-out halves stay unseen. */
export function share<Sentence>(
  sentences: readonly Sentence[],
  isRight: (sentence: Sentence) => boolean,
): number {
  return sentences.filter(isRight).length / sentences.length;
}
