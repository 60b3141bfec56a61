import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketStore } from '../ticketStore.ts';
import { afterTry } from './mailOutcome.ts';
import type { MailSender } from './mailSender.ts';
import { isWaiting, type OutgoingMail } from './outgoingMail.ts';
import { isUndelivered, nextMailAt } from './ticketMails.ts';

// Each kill may send as many mails a second time.
const AT_ONCE = 2;
const LOOK_EVERY = 1000;
const STORAGE_PAUSE = 30_000;
const STOP_GRACE = 5000;

export interface OutboxParts {
  store: TicketStore;
  sender: MailSender;
  clock: Clock;
  log: Log;
}

/**
 * Sends the mails that lie in tickets, each at least once and under the same Message-ID, and records in the ticket
 * what became of it. What is due stands in the tickets alone: a restart goes on where it was.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #due = new Map<string, number>();
  readonly #underWay = new Map<string, Promise<void>>();
  // Changed by others while a mail of theirs was under way.
  readonly #changed = new Set<string>();
  readonly #undelivered = new Set<string>();
  // Sent, but the disk did not take the note of it: only the note is tried again.
  readonly #unrecorded = new Set<string>();
  #stopTicking: (() => void) | undefined;
  #stopped = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Takes up what was due before the start, then goes on by the clock. */
  async start(): Promise<void> {
    for (const id of await this.#parts.store.open()) await this.#load(id);
    this.#stopTicking = this.#parts.clock.every(LOOK_EVERY, () => this.#wake());
    this.#wake();
  }

  /** Begins no more mails and waits for those under way; what takes longer than five seconds is given up. */
  async stop(): Promise<void> {
    const { clock, sender } = this.#parts;
    this.#stopped = true;
    this.#stopTicking?.();
    const giveUp = clock.every(STOP_GRACE, () => sender.abandon());
    await Promise.all(this.#underWay.values());
    giveUp();
  }

  /** Tickets with a mail to send; tickets whose mails were all refused; why no mail passes, if so. */
  get status(): { waiting: number; undelivered: number; problem?: string } {
    const { problem } = this.#parts.sender.relay;
    const counts = { waiting: this.#due.size, undelivered: this.#undelivered.size };
    return problem === undefined ? counts : { ...counts, problem };
  }

  /** Looks at the mails of a ticket that was just stored. */
  notice(ticket: Ticket): void {
    if (this.#underWay.has(ticket.id)) this.#changed.add(ticket.id);
    else this.#watch(ticket);
    this.#wake();
  }

  /** Sends all that is due; resolved when nothing more is due or the mail server does not answer. Never throws. */
  async deliverDue(): Promise<void> {
    this.#wake();
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  async #load(id: string): Promise<void> {
    try {
      const ticket = await this.#parts.store.read(id);
      if (ticket) this.#watch(ticket);
    } catch (error) {
      this.#parts.log.error('ticket.unreadable', { ticket: id, error });
    }
  }

  #watch(ticket: Ticket): void {
    const at = nextMailAt(ticket);
    if (at === undefined) this.#due.delete(ticket.id);
    else this.#due.set(ticket.id, at);
    if (isUndelivered(ticket)) this.#undelivered.add(ticket.id);
    else this.#undelivered.delete(ticket.id);
  }

  #wake(): void {
    while (this.#underWay.size < AT_ONCE) {
      const id = this.#next();
      if (id === undefined) return;
      this.#underWay.set(
        id,
        this.#deliver(id).then(() => this.#wake()),
      );
    }
  }

  #next(): string | undefined {
    const now = this.#parts.clock.now().getTime();
    if (this.#stopped || this.#parts.sender.relay.isPaused(now)) return undefined;
    let [first, earliest]: [string | undefined, number] = [undefined, now];
    for (const [id, at] of this.#due) {
      if (at <= earliest && !this.#underWay.has(id)) [first, earliest] = [id, at];
    }
    return first;
  }

  async #deliver(id: string): Promise<void> {
    const { store, clock, log } = this.#parts;
    try {
      const ticket = await store.read(id);
      const mail = ticket?.mails.find((one) => isWaiting(one) && isPast(one.nextTryAt, clock));
      if (ticket && mail) await this.#try(ticket, mail);
      await this.#lookAgain(id);
    } catch (error) {
      log.error('mail.unrecorded', { ticket: id, error });
      this.#due.set(id, clock.now().getTime() + STORAGE_PAUSE);
    }
    this.#underWay.delete(id);
  }

  async #lookAgain(id: string): Promise<void> {
    do {
      this.#changed.delete(id);
      const ticket = await this.#parts.store.read(id);
      if (ticket) this.#watch(ticket);
      else this.#due.delete(id);
    } while (this.#changed.has(id));
  }

  async #try(ticket: Ticket, mail: OutgoingMail): Promise<void> {
    const { store, sender, clock, log } = this.#parts;
    const key = `${ticket.id}/${mail.id}`;
    const noted = this.#unrecorded.has(key);
    const outcome = noted ? { result: 'sent' as const } : await sender.send(ticket, mail);
    if (outcome.result === 'sent') this.#unrecorded.add(key);
    const changed = await store.update(ticket.id, (stored) =>
      afterTry(stored, mail.id, outcome, clock.now()),
    );
    this.#unrecorded.delete(key);
    if (isUndelivered(changed)) log.error('mail.undelivered', { ticket: ticket.id });
  }
}

function isPast(time: string, clock: Clock): boolean {
  return Date.parse(time) <= clock.now().getTime();
}
