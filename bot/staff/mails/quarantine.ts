import type { Mailbag } from '../../desk/mail/in/mailbag.ts';
import { readMail } from '../../desk/mail/in/readMail.ts';

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

/** Mails that wait for a person, who lets them act or not. */
export class Quarantine {
  readonly #bag: Mailbag;
  readonly #intake: { release(id: string): Promise<void> };

  constructor(bag: Mailbag, intake: { release(id: string): Promise<void> }) {
    this.#bag = bag;
    this.#intake = intake;
  }

  /** The oldest first, their texts cut at 1,000 characters. */
  async list(): Promise<QuarantinedMail[]> {
    const mails = await Promise.all((await this.#bag.quarantined()).map((id) => this.read(id)));
    return mails.filter((one) => one !== undefined);
  }

  /** Undefined for a mail that does not wait, or not any more. */
  async read(id: string): Promise<QuarantinedMail | undefined> {
    const record = await this.#bag.read(id);
    const raw = record?.state === 'quarantined' ? await this.#bag.raw(id) : undefined;
    if (!record || !raw) return undefined;
    const { from, subject, text } = await readMail(raw);
    const { receivedAt, why = '', ticket } = record;
    return { id, receivedAt, why, ...(ticket && { ticket }), from, subject, text: text.slice(0, LONGEST) };
  }

  /** Lets it act as if its sender were proven. */
  async release(id: string): Promise<void> {
    await this.#intake.release(id);
  }

  /** Leaves it without effect for good. */
  async discard(id: string): Promise<void> {
    const record = await this.#bag.read(id);
    if (record?.state === 'quarantined')
      await this.#bag.write({ ...record, state: 'notUsed', why: 'discarded' });
  }
}
