import type { Article } from '../../article.ts';
import type { PriceGate } from '../../price/gate.ts';
import type { Finding } from '../finding.ts';
import { priceFindings } from './price.ts';

export interface ChecksParts {
  gate: PriceGate;
}

/** What stands against publishing articles, and what is worth a second look. */
export class Checks {
  readonly #parts: ChecksParts;

  constructor(parts: ChecksParts) {
    this.#parts = parts;
  }

  /** All findings about `articles`, published together in place of those with their ids in `shown`. */
  async check(articles: readonly Article[], _shown: readonly Article[]): Promise<Finding[]> {
    const found = await Promise.all(articles.map((article) => priceFindings(article, this.#parts.gate)));
    return found.flat();
  }
}
