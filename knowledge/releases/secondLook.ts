import type { Log } from '../../bot/core/log.ts';
import type { ArticleBook } from './articleBook.ts';
import { type JudgingGate, priceFindings } from './checks/price.ts';

/**
 * Reads again what was published under the price rules of an earlier release, and leaves out what names a price by
 * those of today. One article after the other: the gate judges everything once more when it is said.
 */
export async function secondLook(book: ArticleBook, gate: JudgingGate, log: Log): Promise<void> {
  for (const article of book.shown()) {
    const findings = await priceFindings(article, gate);
    // What could not be decided has no place; the gate decides when it is said.
    const places = findings.flatMap(({ place }) => place ?? []);
    if (places.length === 0) continue;
    book.leaveOut(article);
    log.error('article.leftOut', {
      code: 'knowledge/blocked',
      detail: `${article.locale}/${article.id} names a price: ${places.join(', ')}`,
    });
  }
}
