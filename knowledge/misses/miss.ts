import { createHash } from 'node:crypto';
import type { Kind } from '../../bot/core/kinds.ts';
import type { Locale } from '../../bot/core/locale.ts';

/** A confirmed question that no article answered, or an answer that did not help. */
export interface Miss {
  /** The same conversation and matter always give the same id. */
  id: string;
  at: string;
  locale: Locale;
  kind: Kind;
  /** The appliance it is about, as the bot calls it inside; absent where none was named. */
  product?: string;
  /** What the customer said, without what is personal; at most 300 characters, empty where they had it deleted. */
  question: string;
  /** The same in the bot's words, as the customer confirmed it. */
  restated: string;
  /** Ids of the articles that were shown and did not help; none where there was no answer. */
  shown: string[];
  /** Where it was asked, which leads to the ticket that it became. */
  conversation: string;
  activity: string;
  /** When the customer wished to be told once there is an answer, and when they were. */
  wishedAt?: string;
  toldAt?: string;
}

/** The id of the miss that began with this activity. */
export function missId(activity: string): string {
  return createHash('sha256').update(activity).digest('hex').slice(0, 32);
}
