import type { Locale } from '../bot/core/locale.ts';

/** A confirmed question that no article answered, or an answer that did not help. */
export interface Miss {
  version: 1;
  /** The same conversation and matter always give the same id. */
  id: string;
  at: string;
  locale: Locale;
  /** The question as restated, without the customer's name, contacts or amounts. */
  question: string;
  /** Ids of the articles that were shown and did not help; none where there was no answer. */
  shown: string[];
}
