import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Evaluation, evaluate } from '../../../knowledge/evaluation/evaluate.ts';
import { readArticles, readQueries } from '../../../knowledge/evaluation/evaluationSet.ts';
import { thresholdFor } from '../../../knowledge/search/confidence.ts';
import { currentService } from './sources.ts';
import type { SubCommand } from './subCommand.ts';

const HEADINGS =
  'set articles queries R@1 R@3 MRR@10 AUCnear AUCfar precision answered F1 build_ms p50_ms p99_ms';

export const evaluateSets: SubCommand = {
  help: `npm run knowledge -- eval --data <folder> [--precision <0 to 1>]

Measures the search, as the bot uses it, on each set in the folder: a sub-folder (or the folder itself) with
  kb.jsonl           {id, title, questions[], answer?}
  queries.dev.jsonl  {query, id or null, alt?: other right ids, oos?: near or far}
null means that the right thing is to refuse. Prints a table, in percent: Recall@1 and @3, MRR@10, the area under the
curve of the score between questions with an answer and those near to or far from the matter without one; and at the
threshold for the target precision (that of service.yaml, or --precision) the precision, the share answered rightly,
and F1. Times are those of a query in milliseconds.`,
  options: ['data', 'precision'],
  async run({ options }) {
    const folder = options.get('data');
    const precision = Number(options.get('precision') ?? currentService().knowledge.targetPrecision);
    if (!(precision >= 0 && precision <= 1)) {
      console.log(this.help);
      return 2;
    }
    const sets = folder === undefined ? [] : setsIn(folder);
    if (sets.length === 0) {
      console.log(
        `Skipped: ${folder === undefined ? 'no --data <folder> given' : `no evaluation set in ${folder}`}.`,
      );
      return 0;
    }
    console.log(HEADINGS.replaceAll(' ', '\t'));
    for (const [name, path] of sets) console.log(await row(name, path, thresholdFor(precision)));
    return 0;
  },
};

type Row = [name: string, path: string];

function setsIn(folder: string): Row[] {
  if (!existsSync(folder)) return [];
  const names = ['.', ...readdirSync(folder).sort()];
  return names.map((name): Row => [name, join(folder, name)]).filter(([, path]) => holdsSet(path));
}

function holdsSet(path: string): boolean {
  return existsSync(join(path, 'kb.jsonl')) && existsSync(join(path, 'queries.dev.jsonl'));
}

async function row(name: string, path: string, threshold: number): Promise<string> {
  const articles = await readArticles(join(path, 'kb.jsonl'));
  const queries = await readQueries(join(path, 'queries.dev.jsonl'));
  return [name, ...cells(evaluate(articles, queries, threshold))].join('\t');
}

function cells(result: Evaluation): (string | number)[] {
  const percent = (value: number | undefined) => (value === undefined ? '–' : (value * 100).toFixed(1));
  const { recall1, recall3, mrr10, aucNear, aucFar, precision, answered, f1 } = result;
  return [
    result.articles,
    result.queries,
    ...[recall1, recall3, mrr10, aucNear, aucFar, precision, answered, f1].map(percent),
    result.buildMs.toFixed(0),
    result.p50Ms.toFixed(2),
    result.p99Ms.toFixed(2),
  ];
}
