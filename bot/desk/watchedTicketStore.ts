import type { Ticket } from './ticket.ts';
import type { TicketStore } from './ticketStore.ts';

/**
 * A ticket store that knows of every change, whoever made it: `amend` adds to a ticket what is to be stored together
 * with its events from position `from` on, and listeners hear of every ticket that was stored.
 */
export class WatchedTicketStore implements TicketStore {
  readonly #store: TicketStore;
  readonly #amend: (ticket: Ticket, from: number) => Ticket;
  readonly #listeners: ((ticket: Ticket) => void)[] = [];

  constructor(store: TicketStore, amend: (ticket: Ticket, from: number) => Ticket = (ticket) => ticket) {
    this.#store = store;
    this.#amend = amend;
  }

  /** `listener` is called after the ticket is on disk, in the order of the changes of one ticket; it must not throw. */
  onStored(listener: (ticket: Ticket) => void): void {
    this.#listeners.push(listener);
  }

  async read(id: string): Promise<Ticket | undefined> {
    return await this.#store.read(id);
  }

  async create(ticket: Ticket): Promise<Ticket> {
    return this.#told(await this.#store.create(this.#amend(ticket, 0)));
  }

  async update(id: string, change: (ticket: Ticket) => Ticket): Promise<Ticket> {
    const amended = (stored: Ticket) => {
      const changed = change(stored);
      return changed === stored ? stored : this.#amend(changed, stored.events.length);
    };
    return this.#told(await this.#store.update(id, amended));
  }

  async claimNumber(number: string, id: string): Promise<boolean> {
    return await this.#store.claimNumber(number, id);
  }

  async idOf(number: string): Promise<string | undefined> {
    return await this.#store.idOf(number);
  }

  async open(): Promise<string[]> {
    return await this.#store.open();
  }

  #told(ticket: Ticket): Ticket {
    for (const listener of this.#listeners) listener(ticket);
    return ticket;
  }
}
