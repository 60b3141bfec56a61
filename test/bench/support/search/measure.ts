import {
  type Asked,
  agreement,
  type EvaluatedQuery,
  hasAnswer,
  ranking,
  separation,
  topScore,
} from '../../../../knowledge/evaluation/asked.ts';
import { quantile } from '../statistics.ts';
import type { Engine, Find } from './engine.ts';
import type { NamedSet } from './sets.ts';

/** What an engine reached on a set; shares from 0 to 1, times in milliseconds. */
export interface Measured {
  engine: string;
  set: string;
  recall1: number;
  recall3: number;
  mrr10: number;
  aucNear: number | undefined;
  aucFar: number | undefined;
  /** Answering rightly, at the threshold where it is best for this set. */
  f1: number;
  indexMs: number;
  p50Ms: number;
  p99Ms: number;
}

type Timed = Asked & { milliseconds: number };

export async function measure(engine: Engine, set: NamedSet): Promise<Measured> {
  const began = performance.now();
  const find = await engine.prepare(set);
  const indexMs = performance.now() - began;
  const asked = await ask(find, set.queries);
  const times = asked.map(({ milliseconds }) => milliseconds);
  return {
    engine: engine.name,
    set: set.name,
    ...ranking(asked),
    aucNear: separation(asked, ({ outOfScope }) => outOfScope === 'near'),
    aucFar: separation(asked, ({ outOfScope }) => outOfScope === 'far'),
    f1: bestF1(asked),
    indexMs,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  };
}

/** Asks one query after the other, with the time that each takes. */
export async function ask(find: Find, queries: readonly EvaluatedQuery[]): Promise<Timed[]> {
  const asked: Timed[] = [];
  for (const query of queries) {
    const before = performance.now();
    const hits = await find(query.text);
    asked.push({ query, hits, milliseconds: performance.now() - before });
  }
  return asked;
}

/** The best F1 of answering over all thresholds: right among the answered, right among those with an answer. */
function bestF1(asked: readonly Asked[]): number {
  const wanted = asked.filter(hasAnswer).length;
  let right = 0;
  let best = 0;
  const byScore = asked.toSorted((a, b) => topScore(b) - topScore(a));
  byScore.forEach((one, n) => {
    const { query, hits } = one;
    if (query.right.includes(hits[0]?.id ?? '')) right += 1;
    const next = byScore[n + 1];
    if (next === undefined || topScore(next) < topScore(one)) {
      best = Math.max(best, agreement(right, n + 1, wanted).f1);
    }
  });
  return best;
}
