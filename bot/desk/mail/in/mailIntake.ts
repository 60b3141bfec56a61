import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../../core/clock.ts';
import { ServiceError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import { administrationMailbox } from '../../recipients.ts';
import type { SettingsSource } from '../../settings.ts';
import type { Ticket } from '../../ticket.ts';
import type { TicketStore } from '../../ticketStore.ts';
import { bouncedIn, withBounce } from './bounce.ts';
import { machineSign } from './machine.ts';
import type { MailActs } from './mailActs.ts';
import type { MailAnswers } from './mailAnswers.ts';
import { type IncomingMail, isSettled, type Mailbag, type NotUsed } from './mailbag.ts';
import { RateBrake } from './rateBrake.ts';
import { type ReadMail, readMail } from './readMail.ts';
import { provenIn, senderOf } from './sender.ts';

const LOOK_EVERY = 1000;
const MOST_TRIES = 2;
const HOUR = 3_600_000;
const MAILS_OF_ONE = { most: 30, within: HOUR };
const STORAGE_PAUSE = 30_000;

export interface MailIntakeParts {
  bag: Mailbag;
  store: TicketStore;
  /** Told of every ticket after it is on disk. */
  notice(ticket: Ticket): void;
  acts: MailActs;
  answers: MailAnswers;
  settings: SettingsSource;
  /** Signs the tokens of mails. */
  key: KeyObject;
  /** Whose Authentication-Results are believed. */
  authservId: string;
  clock: Clock;
  log: Log;
}

type Outcome = Partial<Pick<IncomingMail, 'state' | 'why' | 'ticket' | 'answer'>> &
  Pick<IncomingMail, 'state'>;

/**
 * Mails that came in, one after the other: stored before they are read, read at most twice, each with its effect once,
 * and, where it has none, answered with the reason unless a machine wrote it.
 */
export class MailIntake {
  readonly #parts: MailIntakeParts;
  readonly #brake = new RateBrake(MAILS_OF_ONE);
  #waiting: string[] = [];
  #pausedUntil = 0;
  #quarantined = 0;
  #setAside = 0;
  #work: Promise<void> | undefined;
  #stopTicking: (() => void) | undefined;

  constructor(parts: MailIntakeParts) {
    this.#parts = parts;
  }

  /** Takes up what was not finished before the start, then goes on by the clock. */
  async start(): Promise<void> {
    this.#waiting = await this.#parts.bag.unfinished();
    this.#stopTicking = this.#parts.clock.every(LOOK_EVERY, () => this.#wake());
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopTicking?.();
    this.#waiting = [];
    await this.#work;
  }

  /** Since the start: mails kept for a person to look at, and mails that could not be read. */
  get status(): { waiting: number; quarantined: number; setAside: number } {
    return { waiting: this.#waiting.length, quarantined: this.#quarantined, setAside: this.#setAside };
  }

  /** Stores a raw mail durably; it is read afterwards. */
  async receive(raw: Uint8Array): Promise<void> {
    const { bag, clock } = this.#parts;
    const record = await bag.add(raw, clock.now());
    if (!isSettled(record) && !this.#waiting.includes(record.id)) this.#waiting.push(record.id);
    this.#wake();
  }

  /** A person looked at a quarantined mail and lets it act; its token and sender are still asked for. */
  async release(id: string): Promise<void> {
    const record = await this.#parts.bag.read(id);
    if (record?.state !== 'quarantined') return;
    await this.#finish(record, await this.#handle(record, true));
  }

  /** Resolves when all that can be done now is done. */
  async settled(): Promise<void> {
    this.#wake();
    while (this.#work) await this.#work;
  }

  #wake(): void {
    if (this.#work || this.#waiting.length === 0) return;
    if (this.#parts.clock.now().getTime() < this.#pausedUntil) return;
    this.#work = this.#run().finally(() => {
      this.#work = undefined;
    });
  }

  async #run(): Promise<void> {
    const round = this.#waiting.splice(0);
    for (const id of round) {
      try {
        if (!(await this.#take(id))) this.#waiting.push(id);
      } catch (error) {
        this.#parts.log.error('mailIn.unrecorded', { reference: id, error });
        this.#waiting.push(id);
        this.#pausedUntil = this.#parts.clock.now().getTime() + STORAGE_PAUSE;
      }
    }
  }

  // Whether nothing is left to do for it.
  async #take(id: string): Promise<boolean> {
    const { bag, answers } = this.#parts;
    const record = await bag.read(id);
    if (!record || isSettled(record)) return true;
    const done = record.state === 'new' ? await this.#tryOnce(record) : record;
    const after = await answers.deliver(done);
    if (after !== done) await bag.write(after);
    return isSettled(after);
  }

  // A mail that ends the process or throws is set aside at the third look; a full disk is not its fault.
  async #tryOnce(record: IncomingMail): Promise<IncomingMail> {
    const { bag, log } = this.#parts;
    if (record.tries >= MOST_TRIES) {
      log.error('mailIn.setAside', { reference: record.id });
      return await this.#finish(record, { state: 'setAside' });
    }
    const tried = { ...record, tries: record.tries + 1 };
    await bag.write(tried);
    try {
      return await this.#finish(tried, await this.#handle(tried, false));
    } catch (error) {
      if (error instanceof ServiceError && error.code.startsWith('storage/')) {
        await bag.write(record);
        throw error;
      }
      log.warn('mailIn.failed', { reference: record.id, attempt: tried.tries, error });
      return tried;
    }
  }

  async #finish(record: IncomingMail, outcome: Outcome): Promise<IncomingMail> {
    const after = { ...record, ...outcome };
    await this.#parts.bag.write(after);
    this.#quarantined += Number(after.state === 'quarantined') - Number(record.state === 'quarantined');
    this.#setAside += Number(after.state === 'setAside');
    const level = after.state === 'quarantined' ? 'warn' : 'info';
    this.#parts.log[level](`mailIn.${after.state}`, {
      reference: after.id,
      ...(after.why !== undefined && { code: after.why }),
      ...(after.ticket !== undefined && { ticket: after.ticket }),
    });
    return after;
  }

  async #handle(record: IncomingMail, released: boolean): Promise<Outcome> {
    const { bag, key, settings } = this.#parts;
    const raw = await bag.raw(record.id);
    if (!raw) return { state: 'setAside', why: 'missing' };
    const mail = await readMail(raw);
    if (this.#isOurs(mail)) return { state: 'notUsed', why: 'own' };
    const sign = machineSign(mail);
    if (sign === 'bounce') return await this.#bounce(raw);
    if (sign === 'suspect' && !released) return { state: 'quarantined', why: sign };
    if (sign !== undefined && sign !== 'suspect') return { state: 'notUsed', why: sign };
    const proven = provenIn(mail, key, settings.current);
    if (mail.from !== '' && !released && !this.#brake.allows(mail.from, this.#parts.clock.now())) {
      this.#parts.log.error('mailIn.brake', { reference: record.id });
      return { state: 'quarantined', why: 'tooMany' };
    }
    return { ...(proven && { ticket: proven.ticket }), ...(await this.#act(record, mail, released)) };
  }

  async #act(record: IncomingMail, mail: ReadMail, released: boolean): Promise<Outcome> {
    const { acts, settings } = this.#parts;
    const key = `mail:${mail.messageId || record.id}`;
    const sender = senderOf(mail, settings.current, this.#parts, released);
    if (sender.who === 'nobody') return this.#refused(record, mail, sender.why);
    if (sender.who === 'staff') {
      const result = await acts.alone(mail, sender.agent, key);
      return 'ticket' in result
        ? { state: 'used', why: 'new', ticket: result.ticket }
        : this.#refused(record, mail, result.why);
    }
    const ticket = await this.#parts.store.read(sender.ticket);
    if (!ticket) return this.#refused(record, mail, 'gone');
    if (sender.who === 'agent') {
      const outcome = await acts.onTicket(mail, { ticket: ticket.id, agent: sender.agent, key });
      return { state: outcome === 'used' ? 'used' : 'notUsed', why: outcome };
    }
    if (ticket.customer.contacts.email?.toLowerCase() !== mail.from) {
      return { state: 'quarantined', why: 'stranger' };
    }
    await acts.ofCustomer(mail, ticket.id, key);
    return { state: 'used', why: 'customer' };
  }

  // What may be forged is kept for a person; whoever is named as its sender hears of it.
  #refused(record: IncomingMail, mail: ReadMail, why: NotUsed): Outcome {
    const answer = this.#parts.answers.answerTo(mail, why);
    return {
      state: why === 'unproven' || why === 'notYours' ? 'quarantined' : 'notUsed',
      why,
      ...(answer && record.answer === undefined && { answer }),
    };
  }

  #isOurs(mail: ReadMail): boolean {
    const { key, settings } = this.#parts;
    const own = { ...mail, to: [], answers: [mail.messageId] };
    return provenIn(own, key, settings.current) !== undefined || mail.messageId.startsWith('answer.');
  }

  async #bounce(raw: Uint8Array): Promise<Outcome> {
    const { store, key, settings, clock, notice } = this.#parts;
    const bounced = bouncedIn(raw, key, settings.current);
    if (!bounced || !(await store.read(bounced.ticket))) return { state: 'notUsed', why: 'bounce' };
    const standIn = administrationMailbox(settings.current);
    const changed = await store.update(bounced.ticket, (ticket) =>
      withBounce(ticket, bounced, standIn, settings.current, clock.now()),
    );
    notice(changed);
    return { state: 'used', why: 'bounce', ticket: bounced.ticket };
  }
}
