import type { ContentLocale } from '../../../../bot/core/locale.ts';
import type { EvaluatedArticle } from '../../../../knowledge/evaluation/evaluationSet.ts';
import type { Hit } from '../../../../knowledge/search/articleSearch.ts';

/** The articles of an index, and the language that their words are cut by. */
export interface Base {
  articles: readonly EvaluatedArticle[];
  language: ContentLocale;
}

export type Find = (question: string) => Hit[] | Promise<Hit[]>;

/** A search to be compared: what it is called, and how it is made ready for a base. */
export interface Engine {
  name: string;
  /** The language that its tokenizer is for; both where none is given. */
  language?: Base['language'];
  /** More articles than this take too long to prepare. */
  mostArticles?: number;
  prepare(base: Base): Promise<Find>;
}

/** How many hits are asked for. */
export const DEPTH = 10;

/** A question of an article, the title among them, as the peers index it: one document each. */
export interface Entry {
  key: number;
  article: string;
  text: string;
}

export function entriesOf({ articles }: Base): Entry[] {
  const texts = articles.flatMap(({ id, title, questions }) =>
    [...new Set([title, ...questions])].map((text) => ({ article: id, text })),
  );
  return texts.map((entry, key) => ({ key, ...entry }));
}

/** The articles of these entries, each once with its best score; entries come best first. */
export function hitsOf(found: readonly { article: string; score: number }[]): Hit[] {
  const hits = new Map<string, Hit>();
  for (const { article, score } of found) if (!hits.has(article)) hits.set(article, { id: article, score });
  return [...hits.values()].slice(0, DEPTH);
}

/** So many entries are asked of a peer that ten articles are among them in nearly every case. */
export const ENTRIES = 200;
