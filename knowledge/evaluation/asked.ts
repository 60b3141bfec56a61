import { areaUnderCurve, share } from './metrics.ts';

/** A question with the ids that answer it; none means that the right thing is to refuse. */
export interface EvaluatedQuery {
  text: string;
  right: string[];
  /** For a question to refuse: about the same business (`near`), or about something else. */
  outOfScope?: 'near' | 'far';
}

/** A query and what a search found for it, best first. */
export interface Asked {
  query: EvaluatedQuery;
  hits: readonly { id: string; score: number }[];
}

const DEPTH = 10;

export function hasAnswer({ query }: Asked): boolean {
  return query.right.length > 0;
}

/** Of the queries with an answer: it is first, among the first three, and the mean reciprocal rank to the tenth. */
export function ranking(asked: readonly Asked[]): { recall1: number; recall3: number; mrr10: number } {
  const ranks = asked
    .filter(hasAnswer)
    .map(({ query, hits }) => hits.findIndex(({ id }) => query.right.includes(id)) + 1);
  const upTo = (depth: number) => ranks.filter((rank) => rank > 0 && rank <= depth);
  const reciprocal = upTo(DEPTH).reduce((sum, rank) => sum + 1 / rank, 0);
  return {
    recall1: share(upTo(1).length, ranks.length),
    recall3: share(upTo(3).length, ranks.length),
    mrr10: share(reciprocal, ranks.length),
  };
}

/** How well the top score tells queries with an answer from those of `others`: the area under the ROC curve. */
export function separation(asked: readonly Asked[], others: (query: EvaluatedQuery) => boolean) {
  const scores = (of: (one: Asked) => boolean) => asked.filter(of).map(topScore);
  return areaUnderCurve(
    scores(hasAnswer),
    scores((one) => !hasAnswer(one) && others(one.query)),
  );
}

/** Refusing what has no answer, by a threshold: right among the refused, refused among those without an answer. */
export function refusal(asked: readonly Asked[], threshold: number) {
  const refused = asked.filter((one) => topScore(one) < threshold);
  const right = refused.filter((one) => !hasAnswer(one)).length;
  return agreement(right, refused.length, asked.filter((one) => !hasAnswer(one)).length);
}

/** Answering by a threshold: how many of those with an answer get one, and how many of all given are right. */
export function answering(
  asked: readonly Asked[],
  threshold: number,
): { coverage: number; precision: number } {
  const answered = asked.filter((one) => topScore(one) >= threshold);
  const right = answered.filter(({ query, hits }) => query.right.includes(hits[0]?.id ?? '')).length;
  return {
    coverage: share(answered.filter(hasAnswer).length, asked.filter(hasAnswer).length),
    precision: share(right, answered.length),
  };
}

/** Nothing found is below every threshold. */
export function topScore({ hits }: Asked): number {
  return hits[0]?.score ?? Number.NEGATIVE_INFINITY;
}

/** Precision and recall of a choice, and their harmonic mean. */
export function agreement(right: number, chosen: number, wanted: number) {
  const precision = share(right, chosen);
  const recall = share(right, wanted);
  return { f1: share(2 * precision * recall, precision + recall), precision, recall };
}
