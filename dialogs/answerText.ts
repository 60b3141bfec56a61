import type { Locale } from '../bot/core/locale.ts';
import type { PublicArticle } from '../knowledge/article.ts';
import { firstClauseOf } from './restating.ts';
import type { LineValues } from './script/fill.ts';
import type { LineKey } from './script/lines.ts';
import type { Matter } from './sitting.ts';

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

/**
 * The line that says the answer of an article (script.md E, answer.intro): a matter that was not restated yet is restated
 * in its first clause; else the title of the article tells what the answer is about.
 */
export function answerLine(
  article: PublicArticle,
  matter: Matter,
  locale: Locale,
): { key: LineKey; values: LineValues } {
  const isFault = article.kind === 'repair';
  const answer = answerText(article);
  const restated = firstClauseOf(matter, locale, isFault);
  return restated === undefined
    ? { key: isFault ? 'answer.introFault' : 'answer.intro', values: { matter: article.title, answer } }
    : { key: isFault ? 'answer.restatedFault' : 'answer.restated', values: { restated, answer } };
}
