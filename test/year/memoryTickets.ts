import type { Ticket } from '../../bot/desk/ticket.ts';
import type { TicketStore } from '../../bot/desk/ticketStore.ts';

/** Tickets in memory, for so many that a disk would take an hour; mails count as sent at once. */
export class MemoryTickets implements TicketStore {
  readonly all = new Map<string, Ticket>();
  readonly #open = new Set<string>();
  readonly #numbers = new Map<string, string>();
  writes = 0;

  async read(id: string): Promise<Ticket | undefined> {
    return this.all.get(id);
  }

  async create(ticket: Ticket): Promise<Ticket> {
    return this.all.get(ticket.id) ?? this.#put(ticket);
  }

  async update(id: string, change: (ticket: Ticket) => Ticket): Promise<Ticket> {
    const stored = this.all.get(id);
    if (!stored) throw new RangeError(`There is no ticket ${id}.`);
    const changed = change(stored);
    return changed === stored ? stored : this.#put(changed);
  }

  async claimNumber(number: string, id: string): Promise<boolean> {
    if (this.#numbers.has(number)) return false;
    this.#numbers.set(number, id);
    return true;
  }

  async idOf(number: string): Promise<string | undefined> {
    return this.#numbers.get(number);
  }

  async open(): Promise<string[]> {
    return [...this.#open];
  }

  #put(ticket: Ticket): Ticket {
    this.writes++;
    const sentAt = ticket.openedAt;
    const mails = ticket.mails.map((mail) => (mail.sentAt ? mail : { ...mail, sentAt }));
    const stored = { ...ticket, mails };
    this.all.set(ticket.id, stored);
    if (ticket.state === 'closed' || ticket.state === 'withdrawn') this.#open.delete(ticket.id);
    else this.#open.add(ticket.id);
    return stored;
  }
}
