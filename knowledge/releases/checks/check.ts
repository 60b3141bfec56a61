import type { Clock } from '../../../bot/core/clock.ts';
import { contentLocales } from '../../../bot/core/locale.ts';
import type { Article } from '../../article.ts';
import type { KnowledgeSettings } from '../../knowledgeBase.ts';
import type { FreeSetting } from '../../price/hit.ts';
import type { Finding } from '../finding.ts';
import type { TestQuestion } from '../testSet.ts';
import { leakFindings, type PublicContacts } from './leaks.ts';
import { type JudgingGate, priceFindings } from './price.ts';
import { rehearse } from './rehearsal.ts';
import { rivalFindings } from './rivals.ts';
import { type Answers, failedTests, testFindings } from './tests.ts';

export interface ChecksParts {
  gate: JudgingGate;
  tests: { list(): Promise<readonly TestQuestion[]> };
  /** What customers ask now. */
  live: Answers;
  settings: KnowledgeSettings;
  /** Read at every check, so that they follow the settings. */
  contacts(): PublicContacts;
  free(): FreeSetting;
  clock: Clock;
}

const AT_ONCE = 8;

/** What stands against publishing articles, and what is worth a second look. */
export class Checks {
  readonly #parts: ChecksParts;

  constructor(parts: ChecksParts) {
    this.#parts = parts;
  }

  /**
   * All findings about `articles`, published together in place of those with their ids in `shown`. Its time grows with
   * the articles shown and the test set, a millisecond for each; customers go first meanwhile.
   */
  async check(articles: readonly Article[], shown: readonly Article[]): Promise<Finding[]> {
    const { contacts, settings, clock } = this.#parts;
    const prices = await this.#priceFindings(articles);
    const leaks = articles.flatMap((article) => leakFindings(article, contacts()));
    const rehearsal = await rehearse(articles, shown, settings);
    return [
      ...prices,
      ...leaks,
      ...(await this.#testFindings(articles, shown, rehearsal)),
      ...(await rivalFindings(articles, rehearsal, clock.now())),
      ...pairFindings(articles, shown),
    ];
  }

  /** The questions of the test set that are not answered as expected now. */
  async failing(shown: readonly Article[]) {
    const { tests, live, free, clock } = this.#parts;
    return await failedTests(await tests.list(), live, shown, { at: clock.now(), free: free() });
  }

  // The gate turns away more than a few dozen at once, and an article must not fail for that.
  async #priceFindings(articles: readonly Article[]): Promise<Finding[]> {
    const found: Finding[] = [];
    for (let n = 0; n < articles.length; n += AT_ONCE) {
      const some = articles.slice(n, n + AT_ONCE).map((one) => priceFindings(one, this.#parts.gate));
      found.push(...(await Promise.all(some)).flat());
    }
    return found;
  }

  async #testFindings(articles: readonly Article[], shown: readonly Article[], rehearsal: Answers) {
    const { tests, free, clock } = this.#parts;
    const run = { at: clock.now(), free: free() };
    // The new ones come last and count where both say something of the same article.
    const after = await failedTests(await tests.list(), rehearsal, [...shown, ...articles], run);
    return after.length > 0 ? testFindings(after, await this.failing(shown), articles) : [];
  }
}

function pairFindings(articles: readonly Article[], shown: readonly Article[]): Finding[] {
  const there = new Set([...shown, ...articles].map(({ id, locale }) => `${locale}/${id}`));
  return articles
    .filter(({ id }) => contentLocales.some((locale) => !there.has(`${locale}/${id}`)))
    .map(({ id, locale, title }) => ({ rule: 'pair', blocks: false, id, locale, text: title }));
}
