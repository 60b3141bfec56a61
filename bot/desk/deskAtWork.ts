import type { KeyObject } from 'node:crypto';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import type { Service } from '../serviceSchema.ts';
import type { AgentActs } from './acts/agentActs.ts';
import type { FileKeeper } from './acts/agentFiles.ts';
import { Alerter } from './alerts/alerter.ts';
import type { Desk } from './desk.ts';
import type { ElsewhereBook } from './elsewhere.ts';
import type { Alarms } from './mail/alarms.ts';
import { brakeAlarm } from './mail/in/brakeAlarm.ts';
import { ImapMailbox } from './mail/in/imapMailbox.ts';
import { MailActs } from './mail/in/mailActs.ts';
import { MailAnswers } from './mail/in/mailAnswers.ts';
import type { Mailbag } from './mail/in/mailbag.ts';
import { MailHandler } from './mail/in/mailHandler.ts';
import { MailIntake } from './mail/in/mailIntake.ts';
import type { BrakeStore } from './mail/in/rateBrake.ts';
import type { Sender } from './mail/mailComposing.ts';
import type { MailTransport } from './mail/mailMessage.ts';
import type { Ticket } from './ticket.ts';
import { PromiseWatch } from './watch/promiseWatch.ts';
import type { WatchedTicketStore } from './watchedTicketStore.ts';

export interface DeskAtWorkParts {
  /** Where the mailbox is, and which server's word on senders is believed; no mail is read where either is unset. */
  mail: { imapUrl: string | undefined; authservId: string | undefined };
  settings: { readonly current: Service; onChange(listener: () => void): void };
  store: WatchedTicketStore;
  desk: Desk;
  acts: AgentActs;
  elsewhere: ElsewhereBook;
  bag: Mailbag;
  brakes: BrakeStore;
  alarms: Alarms;
  uploads: FileKeeper;
  transport: MailTransport;
  /** By whom and how mails are written. */
  sender(): Sender;
  /** Where a group chat opens a ticket; undefined where our address is not known. */
  link(ticket: Ticket): string | undefined;
  /** Signs the tokens of mails. */
  key: KeyObject;
  clock: Clock;
  log: Log;
}

/** What goes on at the desk without a customer: promises are watched, groups alerted, mails read. */
export class DeskAtWork {
  /** Undefined where no mailbox is read. */
  readonly intake: MailIntake | undefined;
  readonly #parts: DeskAtWorkParts;
  readonly #watch: PromiseWatch;
  readonly #alerter: Alerter;
  readonly #mailbox: ImapMailbox | undefined;

  constructor(parts: DeskAtWorkParts) {
    this.#parts = parts;
    const { store, settings, clock, log } = parts;
    const base = { store, settings, clock, log };
    this.#watch = new PromiseWatch(base);
    this.#alerter = new Alerter({ ...base, link: parts.link });
    this.intake = this.#intake();
    this.#mailbox = this.#imap();
    for (const ticker of this.#tickers) store.onStored((ticket) => ticker.notice(ticket));
  }

  /** Takes up what was due before the start, then goes on by the clock. */
  async start(): Promise<void> {
    const { settings, log } = this.#parts;
    settings.onChange(() => {
      this.#watch.ticker.lookAtAll().catch((error) => log.error('promise.unwatched', { error }));
    });
    for (const ticker of this.#tickers) await ticker.start();
    await this.intake?.start();
    this.#mailbox?.start();
  }

  /** Begins nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    await this.#mailbox?.stop();
    await this.intake?.stop();
    for (const ticker of this.#tickers) await ticker.stop();
  }

  /** Resolves when all that can be done at this moment is done. */
  async settled(): Promise<void> {
    await this.intake?.settled();
    for (const ticker of this.#tickers) await ticker.settled();
  }

  /** What operators have to see to, in words; undefined when there is nothing. */
  get problem(): string | undefined {
    return this.#mailbox?.problem;
  }

  get #tickers() {
    return [this.#watch.ticker, this.#alerter.ticker];
  }

  #intake(): MailIntake | undefined {
    const { mail, bag, brakes, alarms, transport, sender, settings, clock, log } = this.#parts;
    const { uploads, desk, acts, elsewhere, store, key } = this.#parts;
    const { imapUrl, authservId } = mail;
    if (imapUrl === undefined || authservId === undefined) return undefined;
    const base = { settings, brakes, clock, log, alarm: () => alarms.raise(brakeAlarm) };
    const answers = new MailAnswers({ ...base, transport, sender });
    const handler = new MailHandler({
      ...{ ...base, store, key, authservId, answers },
      acts: new MailActs({ ...base, acts, desk, elsewhere, keeper: uploads }),
    });
    return new MailIntake({ bag, handler, answers, clock, log });
  }

  #imap(): ImapMailbox | undefined {
    const { mail, bag, clock, log } = this.#parts;
    const { intake } = this;
    if (!intake || mail.imapUrl === undefined) return undefined;
    const receive = async (raw: Uint8Array) => await intake.receive(raw);
    return new ImapMailbox({ url: mail.imapUrl, bag, receive, clock, log });
  }
}
