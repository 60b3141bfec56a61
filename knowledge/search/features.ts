import type { Candidate, Field } from './candidate.ts';
import { longestCommonSubsequence } from './commonSubsequence.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './searchIndex.ts';
import { PAIR, UNIT } from './tokens.ts';

/** How well a question of an article fits a query; each from 0 to about 1. */
export const featureNames = [
  /** BM25 of the question, and of all questions of the article, relative to the most the query could get. */
  'score',
  'articleScore',
  /** BM25 of the article relative to the best article. */
  'articleLead',
  /** The article's share in the BM25 of all candidates, and its three best questions beside the best of all. */
  'share',
  'company',
  /** Worth of what both have, in units and in pairs, as a share of the query and of the question. */
  'queryUnits',
  'queryPairs',
  'questionUnits',
  'questionPairs',
  'eitherUnits',
  /** The same share of the query, in all questions of the article. */
  'articleUnits',
  'articlePairs',
  /** What an average question of the article shares with the query, as a share of the query and of the question. */
  'usualInQuery',
  'usualInArticle',
  /** What the answer shares with the query: worth of units, and BM25. */
  'answerUnits',
  'answerScore',
  /** Units of both in the same order, as a share of the units of both. */
  'order',
  /** The rarest unit that only one side has, relative to a unit that is in no article. */
  'strangeInQuery',
  'strangeInQuestion',
  'strangeInArticle',
  /** What most questions of the article speak of, and the query does not. */
  'missingTopic',
  /** 1 or 0: numbers are missing; the article is of other codes; one denies; different things are asked; only one asks. */
  'noNumber',
  'otherCode',
  'denial',
  'otherAsk',
  'oneAsks',
] as const;

export type FeatureName = (typeof featureNames)[number];
export type Features = Record<FeatureName, number>;

export function featuresOf(index: SearchIndex, query: Query, one: Candidate, field: Field): Features {
  return {
    ...bySharedWorth(query, one, field),
    ...byArticle(query, one, field),
    ...byAnswer(query, one),
    ...byForm(index, query, one),
  };
}

type QuestionFeature =
  | 'score'
  | 'queryUnits'
  | 'queryPairs'
  | 'questionUnits'
  | 'questionPairs'
  | 'eitherUnits'
  | 'strangeInQuery'
  | 'strangeInQuestion';

function bySharedWorth(query: Query, { cover }: Candidate, field: Field): Pick<Features, QuestionFeature> {
  const queryUnits = share(cover.common[UNIT], query.worth[UNIT]);
  const questionUnits = share(cover.common[UNIT], cover.total[UNIT]);
  return {
    score: share(cover.bm25, query.total),
    queryUnits,
    queryPairs: share(cover.common[PAIR], query.worth[PAIR]),
    questionUnits,
    questionPairs: share(cover.common[PAIR], cover.total[PAIR]),
    eitherUnits: Math.min(queryUnits, questionUnits),
    strangeInQuery: cover.rarestInQuery / field.rarest,
    strangeInQuestion: cover.rarestInText / field.rarest,
  };
}

type ArticleFeature =
  | 'articleScore'
  | 'articleLead'
  | 'share'
  | 'company'
  | 'articleUnits'
  | 'articlePairs'
  | 'usualInQuery'
  | 'usualInArticle'
  | 'strangeInArticle'
  | 'missingTopic';

function byArticle(query: Query, one: Candidate, field: Field): Pick<Features, ArticleFeature> {
  const { article, articleCover } = one;
  // What a whole article says beyond its best question: nothing where it has only one.
  const questions = article.last - article.first + 1;
  const weight = 1 - 1 / questions;
  const scores = (field.byArticle.get(article.number) ?? []).toSorted((a, b) => b - a);
  return {
    articleScore: weight * share(articleCover.bm25, query.total),
    articleLead: weight * share(articleCover.bm25, field.bestArticle),
    share: weight * share(sum(scores), field.sum),
    company: weight * share(sum(scores.slice(0, 3)), 3 * field.best),
    articleUnits: weight * share(articleCover.common[UNIT], query.worth[UNIT]),
    articlePairs: weight * share(articleCover.common[PAIR], query.worth[PAIR]),
    usualInQuery: weight * share(articleCover.repeatedCommon / questions, query.worth[UNIT]),
    usualInArticle: weight * share(articleCover.repeatedCommon, articleCover.repeatedTotal),
    missingTopic: (weight * articleCover.missingTopic) / field.rarest,
    strangeInArticle: articleCover.rarestInQuery / field.rarest,
  };
}

function byAnswer(query: Query, { answerCover }: Candidate): Pick<Features, 'answerUnits' | 'answerScore'> {
  return {
    answerUnits: share(answerCover.units, query.worth[UNIT]),
    answerScore: share(answerCover.bm25, query.total),
  };
}

type FormFeature = 'order' | 'noNumber' | 'otherCode' | 'denial' | 'otherAsk' | 'oneAsks';

function byForm(
  { questions }: SearchIndex,
  query: Query,
  { question, article }: Candidate,
): Pick<Features, FormFeature> {
  const order = longestCommonSubsequence(query.units, questions.units.values(question));
  const isNamed = (code: number) => article.codes.includes(code);
  const asks = questions.asks[question] ?? 0;
  const both = query.asks !== 0 && asks !== 0;
  return {
    order: share(2 * order, query.length + (questions.lengths[question] ?? 0)),
    noNumber: Number(query.hasNumber && questions.hasNumber[question] === 0),
    otherCode: Number(article.isOfCodes && query.codes.length > 0 && !query.codes.some(isNamed)),
    denial: Number(query.denies !== (questions.denies[question] === 1)),
    otherAsk: Number(both && (query.asks & asks) === 0),
    oneAsks: Number((query.asks !== 0) !== (asks !== 0)),
  };
}

function share(part: number | undefined, whole: number | undefined): number {
  return part === undefined || whole === undefined || whole === 0 ? 0 : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
