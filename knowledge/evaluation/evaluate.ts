import { ArticleSearch } from '../search/articleSearch.ts';
import { EqualWords } from '../search/equalWords.ts';
import { noWords } from '../words.ts';
import { type Asked, answering, type EvaluatedQuery, ranking, refusal, separation } from './asked.ts';
import { type EvaluationSet, languageOf } from './evaluationSet.ts';
import { quantile } from './metrics.ts';

/** Shares from 0 to 1 with four decimals, times in milliseconds. */
export interface Evaluation {
  /** Queries asked. */
  n: number;
  /** Of the queries that have an answer: it is first, among the first three, mean reciprocal rank to the tenth. */
  recall1: number;
  recall3: number;
  mrr10: number;
  /**
   * Telling queries without an answer from the others: area under the ROC curve of the top score (null where all
   * have one); at the threshold, the share of the refused that have none, and of those without one that are refused.
   */
  refusal: { auc: number | null; f1: number; precision: number; recall: number; threshold: number };
  /** At the threshold: of the queries that have an answer, how many get one; how many of all given are right. */
  answered: { coverage: number; precision: number };
  indexMs: number;
  p50Ms: number;
  p99Ms: number;
  /** Memory of the whole process, in units of 1,048,576 bytes. */
  rssMb: number;
}

const DEPTH = 10;

/** Puts the articles into a search of their own, with the words of their language, asks it all queries, and measures what comes back. */
export function evaluate(
  { articles, queries }: EvaluationSet,
  threshold: number,
  words = noWords,
): Evaluation {
  const began = performance.now();
  const search = new ArticleSearch(new EqualWords(words[languageOf(articles)]));
  for (const { id, title, questions, answer } of articles) search.put(id, [title, ...questions], answer);
  const indexMs = performance.now() - began;
  const asked = queries.map((query) => ask(search, query));
  const times = asked.map(({ milliseconds }) => milliseconds);
  return {
    n: queries.length,
    ...rounded(ranking(asked)),
    refusal: { auc: separated(asked), ...rounded(refusal(asked, threshold)), threshold: round(threshold) },
    answered: rounded(answering(asked, threshold)),
    ...rounded({ indexMs, p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99) }),
    rssMb: round(process.memoryUsage().rss / 2 ** 20),
  };
}

function ask(search: ArticleSearch, query: EvaluatedQuery): Asked & { milliseconds: number } {
  const began = performance.now();
  const hits = search.find(query.text, DEPTH, () => true);
  return { query, hits, milliseconds: performance.now() - began };
}

function separated(asked: readonly Asked[]): number | null {
  const auc = separation(asked, () => true);
  return auc === undefined ? null : round(auc);
}

function rounded<T extends Record<string, number>>(values: T): T {
  return {
    ...values,
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)])),
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
