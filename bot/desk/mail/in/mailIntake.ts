import type { Clock } from '../../../core/clock.ts';
import { ServiceError } from '../../../core/errors.ts';
import type { Log } from '../../../core/log.ts';
import type { MailAnswers } from './mailAnswers.ts';
import { type IncomingMail, isSettled, type Mailbag, senderDigest } from './mailbag.ts';
import type { MailHandler, MailOutcome } from './mailHandler.ts';
import { readMail } from './readMail.ts';

const LOOK_EVERY = 1000;
const MOST_TRIES = 2;
const STORAGE_PAUSE = 30_000;

export interface MailIntakeParts {
  bag: Mailbag;
  handler: MailHandler;
  answers: MailAnswers;
  clock: Clock;
  log: Log;
}

/**
 * Mails that came in, one after the other: stored before they are read, read at most twice, each with its effect once,
 * and, where it has none, answered with the reason unless a machine wrote it.
 */
export class MailIntake {
  readonly #parts: MailIntakeParts;
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

  async #finish(record: IncomingMail, outcome: Partial<IncomingMail>): Promise<IncomingMail> {
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

  async #handle(
    record: IncomingMail,
    released: boolean,
  ): Promise<MailOutcome & Pick<IncomingMail, 'sender'>> {
    const raw = await this.#parts.bag.raw(record.id);
    if (!raw) return { state: 'setAside', why: 'missing' };
    const mail = await readMail(raw);
    const outcome = await this.#parts.handler.handle(record, raw, mail, released);
    return { ...outcome, ...(mail.from !== '' && { sender: senderDigest(mail.from) }) };
  }
}
