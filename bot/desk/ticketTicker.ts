import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { Ticket } from './ticket.ts';
import type { TicketStore } from './ticketStore.ts';

const LOOK_EVERY = 1000;
const PAUSE = 30_000;

export interface TicketTickerParts {
  store: TicketStore;
  clock: Clock;
  log: Log;
  /** When something is due for a ticket, in milliseconds since 1970; undefined when nothing is. */
  nextAt(ticket: Ticket): number | undefined;
  /** Does what is due; afterwards the ticket as it is now is looked at again. */
  act(id: string): Promise<void>;
}

/**
 * Finds the tickets for which the time has come, by polling. What is due stands in the tickets alone, so that a
 * restart goes on where it was; one ticket is worked on at a time, and one that fails is tried again in half a minute.
 */
export class TicketTicker {
  readonly #parts: TicketTickerParts;
  readonly #due = new Map<string, number>();
  #work: Promise<void> | undefined;
  #stopTicking: (() => void) | undefined;
  #stopped = false;

  constructor(parts: TicketTickerParts) {
    this.#parts = parts;
  }

  /** Looks at every open ticket once, then goes on by the clock. */
  async start(): Promise<void> {
    for (const id of await this.#parts.store.open()) await this.#look(id);
    this.#stopTicking = this.#parts.clock.every(LOOK_EVERY, () => this.#wake());
    this.#wake();
  }

  /** Begins nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopTicking?.();
    this.#due.clear();
    await this.#work;
  }

  /** Looks at a ticket that was just stored. */
  notice(ticket: Ticket): void {
    const at = this.#parts.nextAt(ticket);
    if (at === undefined) this.#due.delete(ticket.id);
    else this.#due.set(ticket.id, at);
    this.#wake();
  }

  /** Looks at every open ticket again, after something that they all depend on has changed. */
  async lookAtAll(): Promise<void> {
    for (const id of await this.#parts.store.open()) await this.#look(id);
    this.#wake();
  }

  /** Resolves when nothing more is due at this moment. */
  async settled(): Promise<void> {
    this.#wake();
    while (this.#work) await this.#work;
  }

  #wake(): void {
    if (this.#stopped || this.#work || this.#next() === undefined) return;
    this.#work = this.#run().finally(() => {
      this.#work = undefined;
    });
  }

  async #run(): Promise<void> {
    for (let id = this.#next(); id !== undefined && !this.#stopped; id = this.#next()) {
      this.#due.delete(id);
      try {
        await this.#parts.act(id);
        await this.#look(id);
      } catch (error) {
        this.#parts.log.error('ticket.stuck', { ticket: id, error });
        this.#due.set(id, this.#parts.clock.now().getTime() + PAUSE);
      }
    }
  }

  #next(): string | undefined {
    let [first, earliest]: [string | undefined, number] = [undefined, this.#parts.clock.now().getTime()];
    for (const [id, at] of this.#due) if (at <= earliest) [first, earliest] = [id, at];
    return first;
  }

  async #look(id: string): Promise<void> {
    try {
      const ticket = await this.#parts.store.read(id);
      const at = ticket && this.#parts.nextAt(ticket);
      if (at !== undefined) this.#due.set(id, at);
    } catch (error) {
      this.#parts.log.error('ticket.unreadable', { ticket: id, error });
    }
  }
}
