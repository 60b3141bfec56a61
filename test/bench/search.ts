import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate } from '../../knowledge/evaluation/evaluate.ts';
import { readEvaluationSet } from '../../knowledge/evaluation/evaluationSet.ts';
import { quantile } from '../../knowledge/evaluation/metrics.ts';
import { ArticleSearch } from '../../knowledge/search/articleSearch.ts';
import { inventedQuestions } from '../support/inventedQuestions.ts';

const SIZES = [100, 1000, 10_000, 100_000];
const ASKED = 1000;
const CHANGED = 500;

/** Measures the search: quality on evaluation sets, then time and memory as the knowledge base grows. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(
      'npm run bench -- search [--data <folder>]   folder: holds <set>/kb.jsonl and <set>/queries.dev.jsonl, or eval/<set>/…',
    );
    return;
  }
  await measureSets(values.data);
  console.log(
    ['articles', 'build_ms', 'p50_ms', 'p99_ms', 'change_p50_ms', 'change_p99_ms', 'MB'].join('\t'),
  );
  const questions = inventedQuestions(Math.max(...SIZES) + ASKED);
  for (const size of SIZES) console.log(atSize(questions.slice(0, size), questions.slice(-ASKED)).join('\t'));
}

async function measureSets(data = ''): Promise<void> {
  const folder = existsSync(join(data, 'eval')) ? join(data, 'eval') : data;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => isSet(join(folder, name))) : [];
  if (names.length === 0) console.log('evaluation sets: skipped, no --data <folder> with them');
  for (const name of names) {
    const path = (file: string) => join(folder, name, file);
    const { articles, queries } = await readEvaluationSet(path('kb.jsonl'), path('queries.dev.jsonl'));
    console.log(name, JSON.stringify(evaluate(articles, queries, 0.5)));
  }
}

function isSet(folder: string): boolean {
  return existsSync(join(folder, 'kb.jsonl')) && existsSync(join(folder, 'queries.dev.jsonl'));
}

function atSize(articles: readonly string[], asked: readonly string[]): (string | number)[] {
  const before = memory();
  const search = new ArticleSearch();
  const build = timeOf(() => {
    articles.forEach((question, n) => {
      search.put(`a${n}`, [question], '');
    });
  });
  const used = memory() - before;
  for (const question of asked) search.find(question, 3, () => true);
  const found = asked.map((question) => timeOf(() => search.find(question, 3, () => true)));
  const changed = articles
    .slice(0, CHANGED)
    .map((question, n) => timeOf(() => search.put(`a${n}`, [question], '')));
  const times = [found, changed].flatMap((list) => [quantile(list, 0.5), quantile(list, 0.99)]);
  return [
    articles.length,
    build.toFixed(0),
    ...times.map((time) => time.toFixed(3)),
    (used / 1e6).toFixed(0),
  ];
}

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What lives on the heap and in typed arrays, in bytes; an estimate unless node runs with --expose-gc. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
