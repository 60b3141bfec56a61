import type { Locale } from './locale.ts';

/** A customer's name as they gave it; `title` is kept as said (先生, 总, Ms) and never guessed. */
export interface CustomerName {
  surname?: string;
  given?: string;
  title?: string;
  /** When the customer preferred not to say. */
  declinedAt?: string;
}

export interface Contacts {
  phone?: string;
  email?: string;
  qq?: string;
  address?: string;
}

/** The person asking, over all their conversations on all channels. */
export interface Customer {
  version: 1;
  id: string;
  identities: { channel: string; id: string }[];
  name: CustomerName;
  contacts: Contacts;
  locale?: Locale;
  /** When the customer was told what personal data is for (`privacy.notice`). */
  privacyNoticeAt?: string;
  lastSeenAt: string;
  /** When a site last told us who they are (`data-login` of the widget): then it is sure, and contacts are proved. */
  loggedInAt?: string;
  /** Their most recent tickets, newest last, at most 20. */
  tickets: { id: string; number: string }[];
  /** Ids of the conversations they ever wrote in: what has to be deleted on request. */
  conversations?: string[];
  /** The matter that was not solved when they left, as restated; asked about on the same day. */
  unsolved?: { matter: string; at: string; ticket?: string };
}
