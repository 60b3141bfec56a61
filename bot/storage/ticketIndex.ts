import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Chains } from '../core/chains.ts';
import type { Ticket } from '../desk/ticket.ts';
import { type TicketIndex, termsOf } from '../staff/queue/ticketIndex.ts';
import { Documents } from './documents.ts';

// Of a very common name the newest tickets are found; the cost of a write stays what it is.
const MOST = 500;

/**
 * What tickets are found by, as durable documents under `ticketIndex/`: one for each term, named by its digest, with
 * the ids of at most 500 tickets, and one for each ticket with its terms, so that they can be forgotten.
 */
export class FileTicketIndex implements TicketIndex {
  readonly #terms: Documents<{ tickets: string[] }>;
  readonly #tickets: Documents<{ terms: string[] }>;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#terms = new Documents(join(dataDir, 'ticketIndex/byTerm'));
    this.#tickets = new Documents(join(dataDir, 'ticketIndex/byTicket'));
  }

  async note(ticket: Ticket): Promise<void> {
    const { id } = ticket;
    const wanted = termsOf(ticket).map(digestOf);
    await this.#chains.run(id, async () => {
      const known = (await this.#tickets.read(id))?.terms ?? [];
      if (known.join() === wanted.join()) return;
      for (const term of wanted) await this.#change(term, (ids) => [id, ...without(ids, id)].slice(0, MOST));
      for (const term of known.filter((one) => !wanted.includes(one))) {
        await this.#change(term, (ids) => without(ids, id));
      }
      await this.#tickets.write(id, { terms: wanted });
    });
  }

  async find(term: string, most: number): Promise<string[]> {
    return (await this.#terms.read(digestOf(term)))?.tickets.slice(0, most) ?? [];
  }

  /** Resolves when what was to be noted so far is on disk. */
  async settled(): Promise<void> {
    await this.#chains.settled();
  }

  async #change(term: string, change: (ids: readonly string[]) => string[]): Promise<void> {
    await this.#chains.run(`term ${term}`, async () => {
      const stored = (await this.#terms.read(term))?.tickets ?? [];
      const changed = change(stored);
      if (changed.join() !== stored.join()) await this.#terms.write(term, { tickets: changed });
    });
  }
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}

function digestOf(term: string): string {
  return createHash('sha256').update(term).digest('base64url');
}
