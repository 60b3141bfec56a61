import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { EvaluatedArticle } from '../../../../knowledge/evaluation/evaluationSet.ts';
import { ArticleSearch } from '../../../../knowledge/search/articleSearch.ts';
import { median, quantile } from '../statistics.ts';
import type { Verdict } from './verdicts.ts';

/** Times in milliseconds, memory in MB. */
export interface Scaled {
  articles: number;
  indexMs: number;
  p50Ms: number;
  p99Ms: number;
  changeMs: number;
  megabytes: number;
}

const CHANGED = 500;

/** Builds an index of these articles, asks it, and puts some of them in anew. */
export function measureScale(articles: readonly EvaluatedArticle[], asked: readonly string[]): Scaled {
  const before = memory();
  const search = new ArticleSearch();
  const put = ({ id, title, questions, answer }: EvaluatedArticle) =>
    search.put(id, [title, ...questions], answer);
  const indexMs = timeOf(() => articles.forEach(put));
  const megabytes = (memory() - before) / 1e6;
  for (const question of asked) search.find(question, 3, () => true);
  const times = asked.map((question) => timeOf(() => search.find(question, 3, () => true)));
  const step = Math.max(1, Math.floor(articles.length / CHANGED));
  const changed = articles.filter((_, n) => n % step === 0).map((article) => timeOf(() => put(article)));
  return {
    ...{ articles: articles.length, indexMs, megabytes },
    ...{ p50Ms: median(times), p99Ms: quantile(times, 0.99), changeMs: median(changed) },
  };
}

export function scaleVerdicts(rows: readonly Scaled[]): Verdict[] {
  const at = (size: number) => rows.find(({ articles }) => articles === size);
  const below = (promise: string, value: number | undefined, bound: number): Verdict => ({
    promise,
    kept: value !== undefined && value <= bound,
    figures: value === undefined ? 'not measured' : `${value.toFixed(2)} ms`,
  });
  return [
    below('10,000 articles: a query in 0.5 ms (median)', at(10_000)?.p50Ms, 0.5),
    below('100,000 articles: a query in 2 ms (median)', at(100_000)?.p50Ms, 2),
    below('10,000 articles indexed in a second', at(10_000)?.indexMs, 1000),
    below('one article of 100,000 changed in 2 ms (median)', at(100_000)?.changeMs, 2),
  ];
}

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What lives on the heap and in typed arrays, in bytes. */
function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
