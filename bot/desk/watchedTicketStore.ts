import type { Ticket } from './ticket.ts';
import type { TicketStore } from './ticketStore.ts';

/** A ticket store that tells its listeners of every ticket that it has stored, whoever changed it. */
export class WatchedTicketStore implements TicketStore {
  readonly #store: TicketStore;
  readonly #listeners: ((ticket: Ticket) => void)[] = [];

  constructor(store: TicketStore) {
    this.#store = store;
  }

  /** `listener` is called after the ticket is on disk, in the order of the changes of one ticket; it must not throw. */
  onStored(listener: (ticket: Ticket) => void): void {
    this.#listeners.push(listener);
  }

  async read(id: string): Promise<Ticket | undefined> {
    return await this.#store.read(id);
  }

  async create(ticket: Ticket): Promise<Ticket> {
    return this.#told(await this.#store.create(ticket));
  }

  async update(id: string, change: (ticket: Ticket) => Ticket): Promise<Ticket> {
    return this.#told(await this.#store.update(id, change));
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
