import { type Asked, hasAnswer, topScore } from '../../../../knowledge/evaluation/asked.ts';
import { thresholdFor } from '../../../../knowledge/search/confidence.ts';
import { table } from '../table.ts';
import { ask } from './measure.ts';
import { percent } from './report.ts';
import type { NamedSet } from './sets.ts';
import { yingda } from './yingda.ts';

const TARGETS = [0.8, 0.9, 0.95];
/** Of ten questions, seven have an answer; the others are near to the matter and far from it in equal parts. */
const ANSWERABLE = 0.7;

/** What share of the sure answers is right where `targetPrecision` asks for this much, and how many get one. */
export async function precisionTable(sets: readonly NamedSet[]): Promise<string> {
  const heads = TARGETS.flatMap((target) => [`${target * 100}: right`, 'answered']);
  const measured: number[][] = [];
  for (const set of sets) {
    const asked = await ask(await yingda.prepare(set), set.queries);
    measured.push(TARGETS.flatMap((target) => answeringInMix(asked, thresholdFor(target))));
  }
  const means = heads.map((_, n) => meanOf(measured.map((row) => row[n] ?? 0)));
  const named = [...sets.map(({ name }, n) => [name, measured[n] ?? []] as const), ['mean', means] as const];
  return table(
    ['set', ...heads],
    named.map(([name, shares]) => [name, ...shares.map(percent)]),
  );
}

/** The share of answers that are right, and of answerable questions that get one, in the mix above. */
function answeringInMix(asked: readonly Asked[], threshold: number): [right: number, answered: number] {
  const answered = (of: readonly Asked[]) => meanOf(of.map((one) => Number(topScore(one) >= threshold)));
  const answerable = asked.filter(hasAnswer);
  const right = meanOf(
    answerable.map((one) =>
      Number(topScore(one) >= threshold && one.query.right.includes(one.hits[0]?.id ?? '')),
    ),
  );
  const others = Map.groupBy(
    asked.filter((one) => !hasAnswer(one)),
    ({ query }) => query.outOfScope,
  );
  const wrong = meanOf([...others.values()].map(answered));
  const all = ANSWERABLE * answered(answerable) + (1 - ANSWERABLE) * wrong;
  return [(ANSWERABLE * right) / all, answered(answerable)];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
