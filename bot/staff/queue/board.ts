import type { TicketState } from '../../core/handOff.ts';
import { priorities } from '../../core/kinds.ts';
import type { Log } from '../../core/log.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { TicketStore } from '../../desk/ticketStore.ts';
import { type BoardEntry, entryOf } from './boardEntry.ts';
import { type BoardFilter, fits } from './boardFilter.ts';

const finished: readonly TicketState[] = ['closed', 'withdrawn'];
// Whoever waits for an answer comes before those who have one.
const rank: Record<TicketState, number> = {
  waiting: 0,
  taken: 0,
  answered: 1,
  solved: 2,
  closed: 3,
  withdrawn: 3,
};

/**
 * The tickets that are not over, held in memory: built from the open ones at the start, kept up by every ticket that
 * is stored. What is closed leaves it, so that a look costs the same however many there were.
 */
export class Board {
  readonly #entries = new Map<string, BoardEntry>();
  readonly #listeners = new Set<(ticket: Ticket) => void>();

  /** Reads the open tickets; what is noticed meanwhile is newer and stays. One that cannot be read is reported. */
  async load(store: Pick<TicketStore, 'open' | 'read'>, log: Log): Promise<void> {
    for (const id of await store.open()) {
      try {
        const ticket = await store.read(id);
        if (ticket && !this.#entries.has(id)) this.#put(ticket);
      } catch (error) {
        log.error('ticket.unreadable', { ticket: id, error });
      }
    }
  }

  /** Takes up a ticket as it was just stored. */
  notice(ticket: Ticket): void {
    this.#put(ticket);
    for (const listener of this.#listeners) listener(ticket);
  }

  /** Calls `listener` at every change until the returned function is called. */
  follow(listener: (ticket: Ticket) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Those that fit and that `mayBeSeen` lets through, the most pressing first. */
  list(filter: BoardFilter, mayBeSeen: (entry: BoardEntry) => boolean): BoardEntry[] {
    return [...this.#entries.values()].filter((one) => fits(one, filter) && mayBeSeen(one)).sort(byUrgency);
  }

  /** Those of which words were withheld, the newest first. */
  withheld(mayBeSeen: (entry: BoardEntry) => boolean): BoardEntry[] {
    return [...this.#entries.values()]
      .filter((one) => one.withheld && mayBeSeen(one))
      .sort((one, other) => other.openedAt.localeCompare(one.openedAt));
  }

  #put(ticket: Ticket): void {
    if (finished.includes(ticket.state)) this.#entries.delete(ticket.id);
    else this.#entries.set(ticket.id, entryOf(ticket));
  }
}

function byUrgency(one: BoardEntry, other: BoardEntry): number {
  return (
    rank[one.state] - rank[other.state] ||
    priorities.indexOf(one.priority) - priorities.indexOf(other.priority) ||
    dueOf(one) - dueOf(other) ||
    one.openedAt.localeCompare(other.openedAt)
  );
}

function dueOf({ dueAt }: BoardEntry): number {
  return dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}
