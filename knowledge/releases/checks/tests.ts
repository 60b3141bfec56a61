import type { Locale } from '../../../bot/core/locale.ts';
import { type Article, customerTexts } from '../../article.ts';
import { inSlices } from '../../inSlices.ts';
import type { Found } from '../../knowledgeBase.ts';
import { findPrices } from '../../price/detect.ts';
import type { FreeSetting } from '../../price/hit.ts';
import type { Finding } from '../finding.ts';
import { foundIds, passes, type TestFailure, type TestQuestion } from '../testSet.ts';

/** As much of a knowledge base as a test asks. */
export interface Answers {
  find(question: string, locale: Locale, at: Date): Found;
}

export interface TestRun {
  at: Date;
  free: FreeSetting;
}

/** The questions that a knowledge base of these articles does not answer as expected. */
export async function failedTests(
  tests: readonly TestQuestion[],
  answers: Answers,
  articles: readonly Article[],
  { at, free }: TestRun,
): Promise<TestFailure[]> {
  const priced = new Set(articles.filter((one) => readsLikePrice(one, free)).map(keyOf));
  const failures: TestFailure[] = [];
  await inSlices(tests, (test) => {
    const found = answers.find(test.question, test.locale, at);
    const isPriced = (id: string) => priced.has(keyOf({ id, locale: test.locale }));
    if (!passes(test, found, isPriced)) failures.push({ test, found: foundIds(found) });
  });
  return failures;
}

/**
 * What the failures say of a publication: it is blocked by a question that passed before it, and by one that asks for
 * an article that it publishes; what failed anyway is a warning, or nothing could be mended any more.
 */
export function testFindings(
  failures: readonly TestFailure[],
  before: readonly TestFailure[],
  articles: readonly Article[],
): Finding[] {
  const failed = new Set(before.map(({ test }) => test.id));
  const published = new Set(articles.map(keyOf));
  return failures.map(({ test, found: [found] }) => {
    const { locale, question, expected } = test;
    const asked = typeof expected === 'object' ? expected.answer : undefined;
    const concerns = asked !== undefined && published.has(keyOf({ id: asked, locale }));
    return {
      rule: 'test',
      blocks: concerns || !failed.has(test.id),
      id: asked ?? found ?? '',
      locale,
      text: question,
      ...(found !== undefined && { other: found }),
    };
  });
}

// Allowed passages included: whoever asks for a price shall not be told the number of a law in its place.
function readsLikePrice(article: Article, free: FreeSetting): boolean {
  return customerTexts(article).some(({ text }) => findPrices(text, { free }).length > 0);
}

function keyOf({ id, locale }: Pick<Article, 'id' | 'locale'>): string {
  return `${locale}/${id}`;
}
