import { evaluate as evaluateSet } from '../../../knowledge/evaluation/evaluate.ts';
import { type EvaluationSet, readEvaluationSet } from '../../../knowledge/evaluation/evaluationSet.ts';
import { thresholdFor } from '../../../knowledge/search/confidence.ts';
import { ServiceError } from '../../core/errors.ts';
import { currentSettings } from './sources.ts';
import type { SubCommand } from './subCommand.ts';

export const evaluate: SubCommand = {
  help: `npm run knowledge -- eval --kb <file> --queries <file>

Measures the search, as the bot uses it, on JSON lines:
  kb       {id, title, questions[], answer?}
  queries  {query, id or null, alt?: other right ids, oos?: near or far}; null: the right thing is to refuse
Prints one JSON object; shares are from 0 to 1, times in milliseconds:
  n                         queries asked
  recall1, recall3, mrr10   the right article is first, among three, mean reciprocal rank, of queries that have one
  refusal.auc               how well the score tells queries without an answer from the others; null without any
  refusal.threshold         the score below which the bot does not answer, from targetPrecision in service.yaml
  refusal.precision, recall, f1   at the threshold: of the refused, those without an answer; of those, the refused
  answered.coverage         at the threshold, the share of queries with an answer that get one
  answered.precision        the share of all answers given that are right
  indexMs, p50Ms, p99Ms     building the index, and one query
  rssMb                     memory of the whole process`,
  options: ['kb', 'queries'],
  async run({ options, words }) {
    const [kb, queries] = [options.get('kb'), options.get('queries')];
    if (kb === undefined || queries === undefined || words.length > 0) {
      console.log(this.help);
      return 2;
    }
    const set = await readSet(kb, queries);
    if (set === undefined) return 1;
    const settings = currentSettings();
    const threshold = thresholdFor(settings.targetPrecision);
    console.log(JSON.stringify(evaluateSet(set, threshold, settings.words)));
    return 0;
  },
};

async function readSet(kb: string, queries: string): Promise<EvaluationSet | undefined> {
  try {
    return await readEvaluationSet(kb, queries);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.error(error.message);
    return undefined;
  }
}
