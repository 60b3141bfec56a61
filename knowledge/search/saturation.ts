import type { IndexedArticle, SearchIndex } from './searchIndex.ts';

/** How BM25 damps a token that occurs often (`k1`) and a long text (`b`, from 0 to 1). */
interface Saturation {
  k1: number;
  b: number;
}

const OF_QUESTION: Saturation = { k1: 0.9, b: 0.6 };
const OF_ARTICLE: Saturation = { k1: 1.2, b: 0.75 };

/** The part of BM25 that depends on a text: a token adds `worth * gain * count / (count + damping)`. */
export interface Damping {
  gain: number;
  fixed: number;
  perUnit: number;
}

export function questionDamping({ questions }: SearchIndex): Damping {
  return damping(OF_QUESTION, questions.live.units / Math.max(1, questions.live.questions));
}

export function articleDamping(index: SearchIndex): Damping {
  return damping(OF_ARTICLE, index.questions.live.units / Math.max(1, index.articleCount));
}

function damping({ k1, b }: Saturation, averageLength: number): Damping {
  return { gain: k1 + 1, fixed: k1 * (1 - b), perUnit: (k1 * b) / Math.max(1, averageLength) };
}

export function articleLength(article: IndexedArticle | undefined): number {
  return article?.length ?? 0;
}
