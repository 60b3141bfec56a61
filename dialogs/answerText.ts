import type { PublicArticle } from '../knowledge/article.ts';

/** From how many steps on they are offered one by one. */
export const ONE_BY_ONE = 3;

/** What is said as the answer of an article: few steps stand below it, more are taken one by one. */
export function answerText({ answer, steps = [] }: Pick<PublicArticle, 'answer' | 'steps'>): string {
  return steps.length > 0 && steps.length < ONE_BY_ONE ? `${answer}\n\n${listed(steps)}` : answer;
}

/** Steps as a numbered list, each with its caution before it. */
export function listed(steps: NonNullable<PublicArticle['steps']>): string {
  return steps.map(({ text, caution }, n) => `${n + 1}. ${caution ? `${caution} ` : ''}${text}`).join('\n');
}
