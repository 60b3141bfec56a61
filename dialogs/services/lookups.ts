import type { Locale } from '../../bot/core/locale.ts';

/** An order that a customer asks for, and the proof that it is theirs. */
export interface LookupRequest {
  conversation: string;
  /** The activity that asks: the same one asks once. */
  activity: string;
  locale: Locale;
  orderNumber: string;
  /** The last four digits of the buyer's phone. */
  phoneEnd: string;
}

/** A field of an order in the customer's language: words, or a point in time (ISO 8601). */
export type ShownField = { label: string } & ({ value: string } | { at: string });

/** What came of a look-up; a number that does not exist and a wrong proof are told apart by nobody. */
export type LookupOutcome = { fields: readonly ShownField[] } | { notFound: true } | { failed: true };

/** Other machines that are asked for the customer. */
export interface Lookups {
  /** Whether orders can be looked up. */
  readonly findsOrders: boolean;
  /** Begins to look; durable when it resolves. The outcome comes as the event `lookup.done` (`dialogs/lookupDone.ts`). */
  order(request: LookupRequest): Promise<void>;
}
