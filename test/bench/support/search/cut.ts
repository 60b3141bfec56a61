import { normalise } from '../../../../knowledge/search/normalise.ts';

/** Cuts a text into the words that a peer indexes. */
export type Cut = (text: string) => string[];

const HAN_RUN = /^\p{Script=Han}/u;

/** Each Han character and each pair of neighbours; words and numbers whole. The best for most peers in Chinese. */
export const charactersAndPairs: Cut = (text) =>
  runs(text).flatMap((run) => (HAN_RUN.test(run) ? [...run, ...pairs(run)] : [run]));

/** Pairs of neighbours only, and single characters that stand alone. */
export const pairsOnly: Cut = (text) =>
  runs(text).flatMap((run) => (HAN_RUN.test(run) && run.length > 1 ? pairs(run) : [run]));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words that the dictionary of the runtime knows. */
export const words: Cut = (text) =>
  [...segmenter.segment(runs(text).join(' '))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

// Traditional characters are folded for everybody: it is not what is compared here.
function runs(text: string): string[] {
  return normalise(text).split(' ').filter(Boolean);
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, n) => `${characters[n]}${character}`);
}
