import { answering } from '../../../../knowledge/evaluation/asked.ts';
import { thresholdFor } from '../../../../knowledge/search/confidence.ts';
import { table } from '../table.ts';
import { ask } from './measure.ts';
import { percent } from './report.ts';
import type { NamedSet } from './sets.ts';
import { yingda } from './yingda.ts';

const TARGETS = [0.8, 0.9, 0.95];

/**
 * What share of the sure answers is right where `targetPrecision` asks for this much, and how many of the questions
 * with an answer get one. Questions without an answer are asked too, and answering one of them is wrong.
 */
export async function precisionTable(sets: readonly NamedSet[]): Promise<string> {
  const heads = TARGETS.flatMap((target) => [`${target * 100}: right`, 'answered']);
  const rows = sets.map(async (set) => {
    const asked = await ask(await yingda.prepare(set), set.queries);
    const cells = TARGETS.map((target) => answering(asked, thresholdFor(target)));
    return [set.name, ...cells.flatMap(({ precision, coverage }) => [percent(precision), percent(coverage)])];
  });
  return table(['set', ...heads], await Promise.all(rows));
}
