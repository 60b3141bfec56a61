import type { TicketState } from '../../core/handOff.ts';
import { type Kind, type Priority, priorities } from '../../core/kinds.ts';
import type { Log } from '../../core/log.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { TicketStore } from '../../desk/ticketStore.ts';
import { plain } from './ticketIndex.ts';

/** What the queue shows of a ticket. */
export interface BoardEntry {
  id: string;
  number: string;
  kind: Kind;
  priority: Priority;
  state: TicketState;
  department: string;
  owner?: string;
  agent?: string;
  /** Empty where none was given. */
  customer: string;
  contacts: string[];
  problem: string;
  openedAt: string;
  dueAt?: string;
  answeredAt?: string;
  /** Whether words were kept from the customer by the price check. */
  withheld: boolean;
}

export interface BoardFilter {
  department?: string | undefined;
  kind?: Kind | undefined;
  /** `open` is all that nobody answered for good. */
  state: TicketState | 'open' | 'all';
  /** Staff id, or `nobody`. */
  agent?: string | undefined;
  /** Part of a name, or of a telephone number or address. */
  text?: string | undefined;
}

const LONGEST_PROBLEM = 160;
const finished: readonly TicketState[] = ['closed', 'withdrawn'];
const unsolved: readonly TicketState[] = ['waiting', 'taken', 'answered'];
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

/** A ticket as a list shows it. */
export function entryOf(ticket: Ticket): BoardEntry {
  const { id, number, kind, priority, state, department, owner, agent, openedAt, answeredAt } = ticket;
  const { contacts, name } = ticket.customer;
  return {
    ...{ id, number, kind, priority, state, department, openedAt },
    ...(owner !== undefined && { owner }),
    ...(agent !== undefined && { agent }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(ticket.promise && { dueAt: ticket.promise.dueAt }),
    customer: customerWords(name) ?? '',
    contacts: Object.values(contacts).filter((one) => typeof one === 'string'),
    problem: ticket.problem.slice(0, LONGEST_PROBLEM),
    withheld: withheldTexts(ticket).length > 0,
  };
}

/** What the price check kept from the customer of a ticket, and who had written it. */
export function withheldTexts(ticket: Ticket): { by: 'bot' | 'agent'; text: string; at: string }[] {
  const { withheldDraft, openedAt, tellings = [] } = ticket;
  const fromAgents = ticket.events.flatMap((event) => {
    if (event.type === 'returned' && event.refusal.why === 'price')
      return [{ text: event.text, at: event.at }];
    if (event.type !== 'untold' || event.why !== 'price') return [];
    const text = tellings.find(({ id }) => id === event.telling)?.text;
    return text === undefined ? [] : [{ text, at: event.at }];
  });
  return [
    ...(withheldDraft === undefined ? [] : [{ by: 'bot' as const, text: withheldDraft, at: openedAt }]),
    ...fromAgents.map((one) => ({ by: 'agent' as const, ...one })),
  ];
}

function fits(entry: BoardEntry, { department, kind, state, agent, text }: BoardFilter): boolean {
  if (department !== undefined && entry.department !== department) return false;
  if (kind !== undefined && entry.kind !== kind) return false;
  if (state === 'open' ? !unsolved.includes(entry.state) : state !== 'all' && entry.state !== state)
    return false;
  if (agent !== undefined && (agent === 'nobody' ? entry.agent !== undefined : entry.agent !== agent)) {
    return false;
  }
  return text === undefined || holds(entry, text);
}

function holds(entry: BoardEntry, text: string): boolean {
  const wanted = plain(text);
  if (wanted === '') return true;
  return [entry.number, entry.customer, ...entry.contacts].some((one) => plain(one).includes(wanted));
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
