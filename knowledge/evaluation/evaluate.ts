import { ArticleSearch, type Hit } from '../search/articleSearch.ts';
import { areaUnderCurve, quantile, share } from './metrics.ts';

/** An article of an evaluation set: what the search reads of one. */
export interface EvaluatedArticle {
  id: string;
  title: string;
  questions: string[];
  answer: string;
}

/** A question with the ids that answer it; none means that the right thing is to refuse. */
export interface EvaluatedQuery {
  text: string;
  right: string[];
  /** For a question to refuse: about the same business (`near`), or about something else. */
  outOfScope?: 'near' | 'far';
}

/** Shares from 0 to 1, times in milliseconds. */
export interface Evaluation {
  articles: number;
  queries: number;
  /** Of the queries that have an answer: it is first, among the first three, mean reciprocal rank to the tenth. */
  recall1: number;
  recall3: number;
  mrr10: number;
  /** How well the score tells a query with an answer from one without. */
  aucNear: number | undefined;
  aucFar: number | undefined;
  /** At the threshold: right among the answered, right among those with an answer, and their harmonic mean. */
  precision: number;
  answered: number;
  f1: number;
  buildMs: number;
  p50Ms: number;
  p99Ms: number;
}

const DEPTH = 10;

interface Asked {
  query: EvaluatedQuery;
  hits: Hit[];
  milliseconds: number;
}

/** Puts the articles into a search of their own, asks it all queries, and measures what comes back. */
export function evaluate(
  articles: readonly EvaluatedArticle[],
  queries: readonly EvaluatedQuery[],
  threshold: number,
): Evaluation {
  const began = performance.now();
  const search = new ArticleSearch();
  for (const { id, title, questions, answer } of articles) search.put(id, [title, ...questions], answer);
  const buildMs = performance.now() - began;
  const asked = queries.map((query) => ask(search, query));
  const milliseconds = asked.map((one) => one.milliseconds);
  return {
    articles: articles.length,
    queries: queries.length,
    ...retrieval(asked),
    ...refusal(asked),
    ...answering(asked, threshold),
    buildMs,
    p50Ms: quantile(milliseconds, 0.5),
    p99Ms: quantile(milliseconds, 0.99),
  };
}

function ask(search: ArticleSearch, query: EvaluatedQuery): Asked {
  const began = performance.now();
  const hits = search.find(query.text, DEPTH, () => true);
  return { query, hits, milliseconds: performance.now() - began };
}

function retrieval(asked: readonly Asked[]): Pick<Evaluation, 'recall1' | 'recall3' | 'mrr10'> {
  const ranks = asked
    .filter(({ query }) => query.right.length > 0)
    .map(({ query, hits }) => hits.findIndex(({ id }) => query.right.includes(id)) + 1);
  const upTo = (depth: number) => ranks.filter((rank) => rank > 0 && rank <= depth);
  return {
    recall1: share(upTo(1).length, ranks.length),
    recall3: share(upTo(3).length, ranks.length),
    mrr10: share(
      upTo(DEPTH).reduce((sum, rank) => sum + 1 / rank, 0),
      ranks.length,
    ),
  };
}

function refusal(asked: readonly Asked[]): Pick<Evaluation, 'aucNear' | 'aucFar'> {
  const scores = (of: (query: EvaluatedQuery) => boolean) =>
    asked.filter(({ query }) => of(query)).map(({ hits }) => hits[0]?.score ?? 0);
  const inScope = scores((query) => query.right.length > 0);
  return {
    aucNear: areaUnderCurve(
      inScope,
      scores((query) => query.outOfScope === 'near'),
    ),
    aucFar: areaUnderCurve(
      inScope,
      scores((query) => query.outOfScope === 'far'),
    ),
  };
}

function answering(
  asked: readonly Asked[],
  threshold: number,
): Pick<Evaluation, 'precision' | 'answered' | 'f1'> {
  const answered = asked.filter(({ hits }) => (hits[0]?.score ?? 0) >= threshold);
  const right = answered.filter(({ query, hits }) => query.right.includes(hits[0]?.id ?? '')).length;
  const answerable = asked.filter(({ query }) => query.right.length > 0).length;
  const precision = share(right, answered.length);
  const recall = share(right, answerable);
  return { precision, answered: recall, f1: share(2 * precision * recall, precision + recall) };
}
