import type { Ticket } from './ticket.ts';

/**
 * Tickets on disk; `bot/storage` implements it. Durable when a method that writes resolves; after one that threw,
 * the stored ticket is the old one or the new one, whole, and the same call may be made again.
 */
export interface TicketStore {
  read(id: string): Promise<Ticket | undefined>;
  /** Stores a new ticket, and gives what is stored: the ticket that was there before, if there was one. */
  create(ticket: Ticket): Promise<Ticket>;
  /**
   * Replaces a ticket by what `change` makes of it and gives that back; changes of one ticket never overlap.
   * Nothing is written where `change` gives back the same object. Throws `desk/unknown-ticket`.
   */
  update(id: string, change: (ticket: Ticket) => Ticket): Promise<Ticket>;
  /** Reserves a number for a ticket; false where another ticket has it. */
  claimNumber(number: string, id: string): Promise<boolean>;
  /** The id of the ticket with this number. */
  idOf(number: string): Promise<string | undefined>;
  /** Ids of the tickets for which something may be due, after a start. */
  open(): Promise<string[]>;
}
