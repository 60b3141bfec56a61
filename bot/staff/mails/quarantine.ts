import type { Clock } from '../../core/clock.ts';
import type { Mailbag } from '../../desk/mail/in/mailbag.ts';
import { readMail } from '../../desk/mail/in/readMail.ts';
import type { TicketStore } from '../../desk/ticketStore.ts';

/** A mail that came in and had no effect, since nobody could say who wrote it. */
export interface QuarantinedMail {
  id: string;
  receivedAt: string;
  /** Why, in a word of the intake. */
  why: string;
  /** Id of the ticket that its token names. */
  ticket?: string;
  /** What it says of itself; empty where it says nothing. */
  from: string;
  subject: string;
  text: string;
}

const LONGEST = 1000;

export interface QuarantineParts {
  bag: Mailbag;
  intake: { release(id: string): Promise<void> };
  store: Pick<TicketStore, 'update'>;
  clock: Clock;
}

/** Mails that wait for a person, who lets them act or not; the history of their ticket tells who, before they do. */
export class Quarantine {
  readonly #parts: QuarantineParts;

  constructor(parts: QuarantineParts) {
    this.#parts = parts;
  }

  /** The oldest first, their texts cut at 1,000 characters. */
  async list(): Promise<QuarantinedMail[]> {
    const { bag } = this.#parts;
    const mails = await Promise.all((await bag.quarantined()).map((id) => this.read(id)));
    return mails.filter((one) => one !== undefined);
  }

  /** Undefined for a mail that does not wait, or not any more. */
  async read(id: string): Promise<QuarantinedMail | undefined> {
    const { bag } = this.#parts;
    const record = await bag.read(id);
    const raw = record?.state === 'quarantined' ? await bag.raw(id) : undefined;
    if (!record || !raw) return undefined;
    const { from, subject, text } = await readMail(raw);
    const { receivedAt, why = '', ticket } = record;
    return { id, receivedAt, why, ...(ticket && { ticket }), from, subject, text: text.slice(0, LONGEST) };
  }

  /** Lets it act as if its sender were proven; `by` is a staff id. */
  async release(id: string, by: string): Promise<void> {
    const { bag, intake } = this.#parts;
    const ticket = (await bag.read(id))?.ticket;
    if (ticket !== undefined) await this.#note(ticket, id, by, 'released');
    await intake.release(id);
    // A mail that belonged to no ticket may have opened one.
    const opened = (await bag.read(id))?.ticket;
    if (ticket === undefined && opened !== undefined) await this.#note(opened, id, by, 'released');
  }

  /** Leaves it without effect for good; `by` is a staff id. */
  async discard(id: string, by: string): Promise<void> {
    const { bag } = this.#parts;
    const record = await bag.read(id);
    if (record?.state !== 'quarantined') return;
    if (record.ticket !== undefined) await this.#note(record.ticket, id, by, 'discarded');
    await bag.write({ ...record, state: 'notUsed', why: 'discarded' });
  }

  async #note(ticket: string, mail: string, by: string, decision: 'released' | 'discarded'): Promise<void> {
    const { store, clock } = this.#parts;
    const event = { type: 'heldMail' as const, at: clock.now().toISOString(), by, decision };
    const key = `mail.${mail}.${decision}`;
    await store.update(ticket, (stored) =>
      stored.events.some((one) => one.key === key)
        ? stored
        : { ...stored, events: [...stored.events, { ...event, key }] },
    );
  }
}
