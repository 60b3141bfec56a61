import type { ContentLocale } from '../../bot/core/locale.ts';
import type { Found } from '../knowledgeBase.ts';

/** What the bot has to do with a question: answer with one article, refuse, or say nothing that reads like a price. */
export type Expected = { answer: string } | 'refuse' | 'noPrice';

/** A question that every release is tried with; content staff keep them. */
export interface TestQuestion {
  id: string;
  locale: ContentLocale;
  question: string;
  expected: Expected;
}

/** A question that was not answered as expected, and what was found instead. */
export interface TestFailure {
  test: TestQuestion;
  found: string[];
}

/** Whether an answer is as expected; `readsLikePrice` tells of an article. */
export function passes(
  { expected }: TestQuestion,
  found: Found,
  readsLikePrice: (id: string) => boolean,
): boolean {
  if (expected === 'refuse') return found.certainty === 'none';
  if (expected === 'noPrice') return !foundIds(found).some(readsLikePrice);
  return found.certainty === 'sure' && found.article.id === expected.answer;
}

/** What was found, best first. */
export function foundIds(found: Found): string[] {
  if (found.certainty === 'none') return [];
  return found.certainty === 'sure' ? [found.article.id] : found.articles.map(({ id }) => id);
}
