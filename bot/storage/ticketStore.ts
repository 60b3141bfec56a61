import { join } from 'node:path';
import { Chains } from '../core/chains.ts';
import { ServiceError } from '../core/errors.ts';
import { isOpen, type Ticket } from '../desk/ticket.ts';
import type { TicketStore } from '../desk/ticketStore.ts';
import { Documents } from './documents.ts';
import { OpenSet } from './openSet.ts';

/**
 * Tickets as durable lowdb documents under `tickets/`, their numbers as small ones under `numbers/`, and the ids of
 * the open ones under `openTickets/`: a write costs the same whatever was written before.
 */
export class FileTicketStore implements TicketStore {
  readonly #tickets: Documents<Ticket>;
  readonly #numbers: Documents<{ ticket: string }>;
  readonly #open: OpenSet;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#tickets = new Documents(join(dataDir, 'tickets'));
    this.#numbers = new Documents(join(dataDir, 'numbers'));
    this.#open = new OpenSet(join(dataDir, 'openTickets'));
  }

  async read(id: string): Promise<Ticket | undefined> {
    return await this.#tickets.read(id);
  }

  async create(ticket: Ticket): Promise<Ticket> {
    return await this.#chains.run(ticket.id, async () => {
      const stored = await this.#tickets.read(ticket.id);
      if (stored) return stored;
      await this.#open.add(ticket.id);
      await this.#tickets.write(ticket.id, ticket);
      return ticket;
    });
  }

  async update(id: string, change: (ticket: Ticket) => Ticket): Promise<Ticket> {
    return await this.#chains.run(id, async () => {
      const stored = await this.#tickets.read(id);
      if (!stored) throw new ServiceError('desk/unknown-ticket', `There is no ticket ${id}.`);
      const changed = change(stored);
      if (changed === stored) return stored;
      if (isOpen(changed)) await this.#open.add(id);
      await this.#tickets.write(id, changed);
      if (!isOpen(changed)) await this.#open.remove(id);
      return changed;
    });
  }

  async claimNumber(number: string, id: string): Promise<boolean> {
    return await this.#chains.run(number, async () => {
      const stored = await this.#numbers.read(number);
      if (stored) return stored.ticket === id;
      await this.#numbers.write(number, { ticket: id });
      return true;
    });
  }

  async idOf(number: string): Promise<string | undefined> {
    return (await this.#numbers.read(number))?.ticket;
  }

  async open(): Promise<string[]> {
    return await this.#open.load();
  }
}
