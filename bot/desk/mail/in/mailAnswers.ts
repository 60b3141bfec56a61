import type { Clock } from '../../../core/clock.ts';
import type { Log } from '../../../core/log.ts';
import { isMailAddress } from '../address.ts';
import type { Sender } from '../mailComposing.ts';
import { MailError } from '../mailError.ts';
import type { MailTransport } from '../mailMessage.ts';
import { mailDelay } from '../retryDelay.ts';
import { answerMail } from './answerMail.ts';
import type { IncomingMail, MailAnswer, NotUsed } from './mailbag.ts';
import { type BrakeStore, RateBrake } from './rateBrake.ts';
import type { ReadMail } from './readMail.ts';

const MINUTE = 60_000;
const TO_ONE = { most: 3, within: 60 * MINUTE };
const TO_ALL = { most: 30, within: 10 * MINUTE };
const GIVE_UP = 12;

export interface MailAnswersParts {
  transport: MailTransport;
  sender: () => Sender;
  brakes: BrakeStore;
  /** Called when answers are held back since there are too many. */
  alarm(): void;
  clock: Clock;
  log: Log;
}

/** Tells people why their mail had no effect; brakes keep it from becoming a conversation of machines. */
export class MailAnswers {
  readonly #parts: MailAnswersParts;
  readonly #one: RateBrake;
  readonly #all: RateBrake;

  constructor(parts: MailAnswersParts) {
    this.#parts = parts;
    this.#one = new RateBrake('answers-to-one', TO_ONE, parts.brakes);
    this.#all = new RateBrake('answers-to-all', TO_ALL, parts.brakes);
  }

  /** The answer to a mail, due at once; undefined where nobody can or may be answered. */
  answerTo(mail: ReadMail, why: NotUsed): MailAnswer | undefined {
    const now = this.#parts.clock.now();
    if (!isMailAddress(mail.from) || /^(?:no-?reply|do-?not-?reply|bounces?|root)[@+.-]/.test(mail.from)) {
      return undefined;
    }
    const { subject, messageId: answers } = mail;
    return {
      to: mail.from,
      why,
      subject: subject.slice(0, 200),
      answers,
      attempts: 0,
      nextTryAt: now.toISOString(),
    };
  }

  /** Counts an answer to this address, and says whether it may be given: who is told for ever is a machine. */
  async mayAnswer(address: string): Promise<boolean> {
    return await this.#one.allows(address, this.#parts.clock.now());
  }

  /** The record after its answer was sent or tried, if one was due; the same record otherwise. Never throws. */
  async deliver(record: IncomingMail): Promise<IncomingMail> {
    const { transport, sender, clock, log } = this.#parts;
    const { answer } = record;
    const now = clock.now();
    if (!answer || answer.sentAt || answer.failedAt || Date.parse(answer.nextTryAt) > now.getTime())
      return record;
    if (!(await this.#all.allows('all', now))) return this.#held(record, answer);
    const tried = { ...answer, attempts: answer.attempts + 1 };
    try {
      const message = answerMail(record.id, record.receivedAt, answer, sender());
      await transport.send(message, AbortSignal.timeout(6 * MINUTE));
      return { ...record, answer: { ...tried, sentAt: now.toISOString() } };
    } catch (error) {
      log.warn('mailIn.unanswered', { reference: record.id, attempt: tried.attempts, error });
      const refused = error instanceof MailError && error.trouble === 'refused';
      if (refused || tried.attempts >= GIVE_UP) {
        return { ...record, answer: { ...tried, failedAt: now.toISOString() } };
      }
      const nextTryAt = new Date(now.getTime() + mailDelay(tried.attempts)).toISOString();
      return { ...record, answer: { ...tried, nextTryAt } };
    }
  }

  #held(record: IncomingMail, answer: MailAnswer): IncomingMail {
    const { clock, log, alarm } = this.#parts;
    log.error('mailIn.answersHeld', { reference: record.id });
    alarm();
    return {
      ...record,
      answer: { ...answer, nextTryAt: new Date(clock.now().getTime() + MINUTE).toISOString() },
    };
  }
}
