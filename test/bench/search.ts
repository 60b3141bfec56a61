import { parseArgs } from 'node:util';
import type { EvaluatedArticle } from '../../knowledge/evaluation/evaluationSet.ts';
import { inventedQuestions } from '../support/inventedQuestions.ts';
import { peers } from './support/search/engines.ts';
import { type Measured, measure } from './support/search/measure.ts';
import { precisionTable } from './support/search/precision.ts';
import { tableOfSet } from './support/search/report.ts';
import { measureScale, type Scaled, scaleVerdicts } from './support/search/scale.ts';
import { type NamedSet, readDistractors, readSets } from './support/search/sets.ts';
import { type Verdict, verdicts } from './support/search/verdicts.ts';
import { yingda } from './support/search/yingda.ts';
import { table } from './support/table.ts';

const HELP = `npm run bench -- search [--data <folder>]

Measures the search beside MiniSearch, FlexSearch, Orama and nlp.js on the evaluation sets of the folder
(<set>/kb.jsonl and <set>/queries.dev.jsonl), then its time and memory as the base grows, with the questions of
distractors_zh.txt if the folder has it. Without a folder only the latter, with invented questions.`;

const SIZES = [100, 1000, 10_000, 100_000];
const ASKED = 1000;

/** Measures the search: quality beside its peers on evaluation sets, then time and memory as the base grows. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  const sets = values.data === undefined ? [] : await readSets(values.data);
  if (sets.length === 0) console.log('Evaluation sets: skipped, no --data <folder> with them.');
  const measured: Measured[] = [];
  for (const set of sets) measured.push(...(await besidePeers(set)));
  if (sets.length > 0)
    console.log(`\nSure answers by targetPrecision, in percent\n${await precisionTable(sets)}`);
  const scaled = measureSizes(readDistractors(values.data ?? ''));
  tell([...(sets.length === 0 ? [] : verdicts(measured)), ...scaleVerdicts(scaled)]);
}

async function besidePeers(set: NamedSet): Promise<Measured[]> {
  const { name, language, articles, queries } = set;
  const able = [yingda, ...peers].filter(
    (engine) => engine.language === undefined || engine.language === language,
  );
  const rows: Measured[] = [];
  console.log(`\n${name}: ${articles.length} articles, ${queries.length} queries`);
  for (const engine of able) {
    if (articles.length <= (engine.mostArticles ?? articles.length)) rows.push(await measure(engine, set));
    else console.log(`${engine.name}: skipped, takes at most ${engine.mostArticles} articles`);
  }
  console.log(tableOfSet(rows));
  return rows;
}

function measureSizes(distractors: readonly string[]): Scaled[] {
  const most = Math.max(...SIZES);
  const enough = distractors.length >= most + ASKED;
  const questions = enough ? distractors : inventedQuestions(most + ASKED);
  console.log(`\nSize: articles of one question each, ${enough ? 'real' : 'invented'}`);
  const articles = questions
    .slice(0, most)
    .map((title, n): EvaluatedArticle => ({ id: `a${n}`, title, questions: [], answer: '' }));
  const rows = SIZES.map((size) => measureScale(articles.slice(0, size), questions.slice(-ASKED)));
  const cells = ({ articles: size, indexMs, p50Ms, p99Ms, changeMs, megabytes }: Scaled) => [
    ...[size.toString(), indexMs.toFixed(0), p50Ms.toFixed(3), p99Ms.toFixed(3)],
    ...[changeMs.toFixed(3), megabytes.toFixed(0)],
  ];
  console.log(table(['articles', 'index ms', 'p50 ms', 'p99 ms', 'change ms', 'MB'], rows.map(cells)));
  return rows;
}

function tell(all: readonly Verdict[]): void {
  console.log('');
  for (const { promise, kept, figures } of all)
    console.log(`${kept ? 'kept' : 'MISSED'}  ${promise}: ${figures}`);
}
