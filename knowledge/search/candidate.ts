import type { Cover } from './cover.ts';
import type { AnswerCover } from './coverage.ts';
import { rarity } from './rarity.ts';
import type { IndexedArticle, SearchIndex } from './searchIndex.ts';

/** A question that may be the right one, with what it and its article have in common with the query. */
export interface Candidate {
  question: number;
  article: IndexedArticle;
  cover: Cover;
  articleCover: Cover;
  answerCover: AnswerCover;
}

/** What candidates are measured against. */
export interface Field {
  /** BM25 of the best question, of all candidates together, and of the best article. */
  best: number;
  sum: number;
  bestArticle: number;
  /** BM25 of the candidates of an article, by its number. */
  byArticle: Map<number, number[]>;
  /** What a unit is worth that no article has. */
  rarest: number;
}

export function fieldOf(index: SearchIndex, candidates: readonly Candidate[]): Field {
  const field: Field = {
    best: 0,
    sum: 0,
    bestArticle: 0,
    byArticle: new Map(),
    rarest: rarity(index.articleCount, 0),
  };
  for (const { article, cover, articleCover } of candidates) {
    field.best = Math.max(field.best, cover.bm25);
    field.sum += cover.bm25;
    field.bestArticle = Math.max(field.bestArticle, articleCover.bm25);
    field.byArticle.set(article.number, [...(field.byArticle.get(article.number) ?? []), cover.bm25]);
  }
  return field;
}
