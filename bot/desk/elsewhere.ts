import type { Receipt } from '../core/handOff.ts';
import type { Kind } from '../core/kinds.ts';

/** How a contact made elsewhere came about; the channel of its ticket. */
export const elsewhereWays = ['phone', 'visit', 'other'] as const;

export type ElsewhereWay = (typeof elsewhereWays)[number];

/** A contact made elsewhere, as somebody of the staff wrote it down (script.md J, register); empty where not known. */
export interface ElsewhereContact {
  way: ElsewhereWay;
  /** When it was, ISO 8601; undefined: just now. */
  at?: string | undefined;
  /** Name and title as said: `王女士`. */
  name: string;
  /** The customer's company or household. */
  unit: string;
  phone: string;
  email: string;
  address: string;
  kind?: Kind | undefined;
  request: string;
  /** What the customer was told. */
  answer: string;
  /** Whether the customer needs nothing more. */
  settled: boolean;
}

/** Where contacts made elsewhere are entered. */
export interface ElsewhereBook {
  /** Opens a ticket as a conversation would, and enters the register; durable, once by its key. */
  enter(contact: ElsewhereContact, agent: string, key: string): Promise<Receipt>;
}
