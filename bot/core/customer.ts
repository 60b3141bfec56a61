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

/** A ticket as its customer's profile keeps it. */
export interface OwnTicket {
  id: string;
  number: string;
  /**
   * Set where colleagues entered it, and nothing but the phone says whose it is: only who names its number is told of
   * it.
   */
  unproven?: true;
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
  tickets: OwnTicket[];
  /** Ids of the conversations they ever wrote in, or that stand for contacts made elsewhere: what is deleted on request. */
  conversations?: string[];
  /** The matter that was not solved when they left, as restated; asked about on the same day. */
  unsolved?: { matter: string; at: string; ticket?: string };
}

const REMEMBERED_TICKETS = 20;

/** The profile with a ticket as its newest; one that is known stays where it is. */
export function withTicket(customer: Customer, ticket: OwnTicket): Customer {
  if (customer.tickets.some(({ id }) => id === ticket.id)) return customer;
  return { ...customer, tickets: [...customer.tickets, ticket].slice(-REMEMBERED_TICKETS) };
}

/** The tickets that a customer may be told of: those that are surely theirs, or the one whose number they name. */
export function ticketsToTell({ tickets }: Pick<Customer, 'tickets'>, named?: string): OwnTicket[] {
  return tickets.filter(({ number, unproven }) => (named === undefined ? !unproven : number === named));
}
