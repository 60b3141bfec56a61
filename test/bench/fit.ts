import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadArticles } from '../../knowledge/articles.ts';
import { type FeatureName, featureNames } from '../../knowledge/search/features.ts';
import { RANK_WEIGHTS } from '../../knowledge/search/rank.ts';
import { readWords, wordsFile } from '../../knowledge/words.ts';
import { type Sample, samplesOfArticles, samplesOfSet } from './support/fit/samples.ts';
import { fittedWeights, recall } from './support/fit/softmax.ts';
import { percent } from './support/search/report.ts';
import { readSets } from './support/search/sets.ts';
import { table } from './support/table.ts';

const HELP = `npm run bench -- fit [--data <folder>]

Fits the weights of knowledge/search/rank.ts anew to the evaluation sets of the folder and to our own articles, and
tells the Recall@1 of each set: with the weights in use, with the new ones, and with weights fitted without that set.`;

const content = fileURLToPath(new URL('../../knowledge/content', import.meta.url));

/** Set by hand, for the reasons that stand beside them. */
const BY_HAND: readonly FeatureName[] = ['otherCode', 'denial', 'answerUnits', 'answerScore'];

/** Fits the weights of the ranking, and tells how well they do on what they were not fitted to. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  const samples = values.data === undefined ? [] : await collect(values.data);
  if (samples.length === 0) return console.log('Skipped: no --data <folder> with evaluation sets.');
  const inUse = Float64Array.from(featureNames, (name) => RANK_WEIGHTS[name]);
  const fixed = new Map(BY_HAND.map((name) => [featureNames.indexOf(name), RANK_WEIGHTS[name]]));
  const zero = featureNames.map(() => 0);
  const fitted = fittedWeights(samples, zero, fixed);
  const rows = [...Map.groupBy(samples, ({ set }) => set)].map(([set, own]) => {
    const others = samples.filter((sample) => sample.set !== set);
    const shares = [inUse, fitted, fittedWeights(others, zero, fixed)].map((weights) => recall(own, weights));
    return [set, `${own.length}`, ...shares.map(percent)];
  });
  console.log(table(['set', 'questions', 'in use', 'fitted', 'without the set'], rows));
  for (const [n, name] of featureNames.entries()) console.log(`  ${name}: ${(fitted[n] ?? 0).toFixed(2)},`);
}

async function collect(data: string): Promise<Sample[]> {
  const sets = await readSets(data);
  if (sets.length === 0) return [];
  const words = readWords(wordsFile(content));
  const { articles } = await loadArticles(content);
  const own = (['zh-CN', 'en-US'] as const).flatMap((locale) => samplesOfArticles(articles, locale, words));
  return [...sets.flatMap((set) => samplesOfSet(set, words)), ...own];
}
