import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../../core/clock.ts';
import type { Log } from '../../../core/log.ts';
import { administrationMailbox } from '../../recipients.ts';
import type { SettingsSource } from '../../settings.ts';
import type { TicketStore } from '../../ticketStore.ts';
import { bouncedIn, withBounce } from './bounce.ts';
import { machineSign } from './machine.ts';
import type { MailActs } from './mailActs.ts';
import type { MailAnswers } from './mailAnswers.ts';
import type { IncomingMail, NotUsed } from './mailbag.ts';
import { type BrakeStore, RateBrake } from './rateBrake.ts';
import type { ReadMail } from './readMail.ts';
import { provenIn, senderOf } from './sender.ts';

const HOUR = 3_600_000;
const MAILS_OF_ONE = { most: 30, within: HOUR };

export interface MailHandlerParts {
  store: TicketStore;
  acts: MailActs;
  answers: MailAnswers;
  brakes: BrakeStore;
  /** Called when mails are held back since there are too many. */
  alarm(): void;
  settings: SettingsSource;
  /** Signs the tokens of mails. */
  key: KeyObject;
  /** Whose Authentication-Results are believed. */
  authservId: string;
  clock: Clock;
  log: Log;
}

/** What became of a mail, as its record keeps it. */
export type MailOutcome = Pick<IncomingMail, 'state'> &
  Partial<Pick<IncomingMail, 'why' | 'ticket' | 'answer'>>;

/** Tells what a mail is, lets it act, and says what became of it. */
export class MailHandler {
  readonly #parts: MailHandlerParts;
  readonly #brake: RateBrake;

  constructor(parts: MailHandlerParts) {
    this.#parts = parts;
    this.#brake = new RateBrake('mails', MAILS_OF_ONE, parts.brakes);
  }

  /** `released` stands in for what proves the sender, after a person looked at it. */
  async handle(
    record: IncomingMail,
    raw: Uint8Array,
    mail: ReadMail,
    released: boolean,
  ): Promise<MailOutcome> {
    const { key, settings } = this.#parts;
    if (this.#isOurs(mail)) return { state: 'notUsed', why: 'own' };
    const sign = machineSign(mail);
    if (sign === 'bounce') return await this.#bounce(raw);
    const proven = provenIn(mail, key, settings.current);
    const about = proven ? { ticket: proven.ticket } : {};
    if (sign === 'suspect' && !released) return { ...about, state: 'quarantined', why: sign };
    if (sign !== undefined && sign !== 'suspect') return { ...about, state: 'notUsed', why: sign };
    if (!released && !(await this.#mayCome(mail))) return { ...about, ...this.#tooMany(record) };
    return { ...about, ...(await this.#act(record, mail, released)) };
  }

  async #mayCome({ from }: ReadMail): Promise<boolean> {
    return from === '' || (await this.#brake.allows(from, this.#parts.clock.now()));
  }

  async #act(record: IncomingMail, mail: ReadMail, released: boolean): Promise<MailOutcome> {
    const { acts, settings, store } = this.#parts;
    const key = `mail:${mail.messageId || record.id}`;
    const sender = senderOf(mail, settings.current, this.#parts, released);
    if (sender.who === 'nobody') return await this.#refused(record, mail, sender.why, released);
    if (sender.who === 'staff') {
      const result = await acts.alone(mail, sender.agent, key);
      return 'ticket' in result
        ? { state: 'used', why: 'new', ticket: result.ticket }
        : await this.#refused(record, mail, result.why, released);
    }
    const ticket = await store.read(sender.ticket);
    if (!ticket) return await this.#refused(record, mail, 'gone', released);
    if (sender.who === 'agent') {
      const outcome = await acts.onTicket(mail, { ticket: ticket.id, agent: sender.agent, key });
      if (outcome === 'tooMany') return this.#tooMany(record);
      return { state: outcome === 'used' ? 'used' : 'notUsed', why: outcome };
    }
    if (ticket.customer.contacts.email?.toLowerCase() !== mail.from) {
      return { state: 'quarantined', why: 'stranger' };
    }
    await acts.ofCustomer(mail, ticket.id, key);
    return { state: 'used', why: 'customer' };
  }

  // What may be forged is kept for a person; whoever is named as its sender hears of it.
  async #refused(
    record: IncomingMail,
    mail: ReadMail,
    why: NotUsed,
    released: boolean,
  ): Promise<MailOutcome> {
    const { answers } = this.#parts;
    const answer = record.answer === undefined ? answers.answerTo(mail, why) : undefined;
    if (answer && !released && !(await answers.mayAnswer(answer.to))) return this.#tooMany(record);
    return {
      state: why === 'unproven' || why === 'notYours' ? 'quarantined' : 'notUsed',
      why,
      ...(answer && { answer }),
    };
  }

  #tooMany({ id }: IncomingMail): MailOutcome {
    this.#parts.log.error('mailIn.brake', { reference: id });
    this.#parts.alarm();
    return { state: 'quarantined', why: 'tooMany' };
  }

  #isOurs(mail: ReadMail): boolean {
    const { key, settings } = this.#parts;
    const own = { ...mail, to: [], answers: [mail.messageId] };
    return provenIn(own, key, settings.current) !== undefined || mail.messageId.startsWith('answer.');
  }

  async #bounce(raw: Uint8Array): Promise<MailOutcome> {
    const { store, key, settings, clock } = this.#parts;
    const bounced = bouncedIn(raw, key, settings.current);
    if (!bounced || !(await store.read(bounced.ticket))) return { state: 'notUsed', why: 'bounce' };
    const standIn = administrationMailbox(settings.current);
    await store.update(bounced.ticket, (ticket) =>
      withBounce(ticket, bounced, standIn, settings.current, clock.now()),
    );
    return { state: 'used', why: 'bounce', ticket: bounced.ticket };
  }
}
