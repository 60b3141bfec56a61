import type { HandOff, Receipt, TicketView } from '../core/handOff.ts';
import type { Locale } from '../core/locale.ts';
import { type CustomerWord, confirmed, reopened, urged, withdrawn } from './acts/customerMoves.ts';
import { besides, type Erased, erased } from './acts/erased.ts';
import { handlersOf } from './acts/news.ts';
import { isAdded, withAddition } from './addition.ts';
import type { CaseLinks } from './caseLinks.ts';
import { departmentFor, promisedAt, receiptOf, viewOf } from './customerView.ts';
import { type Addition, continuedBy, followUp, isOver } from './followUp.ts';
import { planFor } from './newTicket.ts';
import { type OpeningParts, openTicket } from './opening.ts';
import { isProved } from './proof.ts';
import type { Matter } from './routing.ts';
import type { Ticket } from './ticket.ts';
import { readTicketNumber } from './ticketNumber.ts';

export interface DeskParts extends OpeningParts {
  /** Undefined where customers have no page of their own. */
  links?: CaseLinks;
}

/** Hears of a ticket that words of a customer opened, since the one before was over. */
type FollowListener = (ticket: Ticket) => Promise<void>;

type Files = NonNullable<Addition['attachments']>;

/** Where matters become tickets: saved together with their mails, promised a time, and found again. */
export class Desk {
  readonly #parts: DeskParts;
  readonly #followListeners: FollowListener[] = [];

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** `listener` is waited for, and called again where the same words come again. */
  onFollowed(listener: FollowListener): void {
    this.#followListeners.push(listener);
  }

  /** Who would take it and by when, without saving anything. */
  preview(matter: Matter, locale: Locale): Omit<Receipt, 'ticket' | 'number'> {
    const plan = planFor(matter, this.#parts.clock.now(), this.#parts.settings.current);
    return {
      department: departmentFor(plan.route.department, locale, this.#parts.settings.current),
      ...promisedAt(plan.promise),
    };
  }

  /**
   * Saves ticket and outgoing mails in one durable step. The same conversation and activity always give the same
   * ticket. A `storage/…` error means that nothing may be promised; the call may be made again.
   */
  async open(request: HandOff): Promise<Receipt> {
    const { settings, links } = this.#parts;
    return receiptOf(await openTicket(request, this.#parts), settings.current, links);
  }

  /**
   * Adds words and pictures of the customer to a ticket and tells its department; idempotent by `activity`. Durable.
   * Where the ticket is over they open another one that is linked to it. Gives the ticket that has them now; undefined
   * where everything personal was deleted.
   */
  async add(
    ticket: string,
    activity: string,
    text: string,
    files: Files = [],
  ): Promise<TicketView | undefined> {
    const { store, clock, settings } = this.#parts;
    const added: Addition = { activity, text, ...(files.length > 0 && { attachments: files }) };
    const before = await store.read(ticket);
    if (before?.erasedAt !== undefined) return undefined;
    if (before && isOver(before) && !isAdded(before, activity)) return await this.#follow(before, added);
    await store.update(ticket, (stored) => {
      const to = handlersOf(stored, settings.current, clock.now());
      return withAddition(stored, added, to, clock.now());
    });
    return await this.view(ticket);
  }

  /** The customer asks for speed (催单): whoever works on it is reminded. Durable; once by `activity`. */
  async urge(ticket: string, activity: string): Promise<TicketView | undefined> {
    return await this.#hear(ticket, activity, urged);
  }

  /** The customer needs it no longer (撤单). Durable; once by `activity`. */
  async withdraw(ticket: string, activity: string): Promise<TicketView | undefined> {
    return await this.#hear(ticket, activity, withdrawn);
  }

  /** It is not solved for the customer: it waits anew, with priority and a new time. Durable; once by `activity`. */
  async reopen(ticket: string, activity: string, text?: string): Promise<TicketView | undefined> {
    return await this.#hear(ticket, activity, (stored, word) => reopened(stored, word, text));
  }

  /** The customer says that it is solved. Durable; once by `activity`. */
  async confirm(ticket: string, activity: string): Promise<TicketView | undefined> {
    return await this.#hear(ticket, activity, confirmed);
  }

  /**
   * Takes everything personal out of a ticket and cancels its mails; gives what else has to go with it. Durable;
   * undefined where there is no such ticket.
   */
  async erase(id: string): Promise<Erased | undefined> {
    const { store, clock, settings } = this.#parts;
    if (!(await store.read(id))) return undefined;
    const after = await store.update(id, (stored) => erased(stored, clock.now(), settings.current));
    return besides(after);
  }

  /**
   * The ticket with a number as a customer typed it, for who knows the last four digits of its phone; a report without
   * one is asked about by its number alone. Without the link that lets its customer act on it.
   */
  async find(number: string, phoneEnd: string): Promise<TicketView | undefined> {
    const { store, settings } = this.#parts;
    const read = readTicketNumber(number);
    const id = read === undefined ? undefined : await store.idOf(read);
    const ticket = id === undefined ? undefined : await store.read(id);
    return ticket && isProved(ticket, phoneEnd) ? viewOf(ticket, settings.current, undefined) : undefined;
  }

  async view(id: string): Promise<TicketView | undefined> {
    const { store, settings, links } = this.#parts;
    const ticket = await store.read(id);
    return ticket && viewOf(ticket, settings.current, links);
  }

  async #follow(before: Ticket, added: Addition): Promise<TicketView | undefined> {
    const { store, clock } = this.#parts;
    const at = clock.now();
    const { ticket, number } = await this.open(followUp(before, added, at));
    await store.update(before.id, (stored) => continuedBy(stored, { ticket, number }, at));
    const following = await store.read(ticket);
    if (following) for (const listener of this.#followListeners) await listener(following);
    return await this.view(ticket);
  }

  async #hear(
    ticket: string,
    key: string,
    change: (ticket: Ticket, word: CustomerWord) => Ticket,
  ): Promise<TicketView | undefined> {
    const { store, clock, settings } = this.#parts;
    await store.update(ticket, (stored) =>
      stored.events.some((event) => event.key === key)
        ? stored
        : change(stored, { key, now: clock.now(), settings: settings.current }),
    );
    return await this.view(ticket);
  }
}
