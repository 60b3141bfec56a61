import { createHash } from 'node:crypto';
import type { Locale } from '../bot/core/locale.ts';

/** A confirmed question that no article answered, or an answer that did not help. */
export interface Miss {
  version: 1;
  /** The same conversation and matter always give the same id. */
  id: string;
  at: string;
  locale: Locale;
  /** The question as restated, without the customer's name, contacts or amounts; empty where they had it deleted. */
  question: string;
  /** Ids of the articles that were shown and did not help; none where there was no answer. */
  shown: string[];
}

/** The id of the miss that began with this activity. */
export function missId(activity: string): string {
  return createHash('sha256').update(activity).digest('hex').slice(0, 32);
}
