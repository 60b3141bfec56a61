import type { TicketState } from '../../core/handOff.ts';
import type { Locale } from '../../core/locale.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Service } from '../../serviceSchema.ts';
import type { Done } from './words.ts';

/** What the customer's page of a ticket is made of, besides the ticket. */
export interface CasePageParts {
  service: Service;
  locale: Locale;
  nonce: string;
  /** The path of the page. */
  path: string;
  /** A state in the words that customers hear. */
  state(state: TicketState): string;
  /** The customer's other tickets, the newest first. */
  others: readonly Ticket[];
  done?: Done | undefined;
  /** Words that came back, since nothing was in them. */
  empty?: boolean;
}
