import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { Ticket } from '../ticket.ts';
import { isMailAddress } from './address.ts';
import { MailError } from './mailError.ts';
import type { MailMessage, MailTransport } from './mailMessage.ts';
import type { MailOutcome } from './mailOutcome.ts';
import type { OutgoingMail, Recipient } from './outgoingMail.ts';
import { RelayHealth } from './relayHealth.ts';
import { mailDelay } from './retryDelay.ts';

export interface MailSenderParts {
  transport: MailTransport;
  compose: (ticket: Ticket, mail: OutgoingMail) => Promise<MailMessage>;
  /** Who gets a mail that its recipient refused. */
  standIn: () => Recipient | undefined;
  clock: Clock;
  log: Log;
}

/** Tries to send one mail and tells what became of it. */
export class MailSender {
  readonly #parts: MailSenderParts;
  readonly relay: RelayHealth;
  readonly #abort = new AbortController();

  constructor(parts: MailSenderParts) {
    this.#parts = parts;
    this.relay = new RelayHealth(parts.log);
  }

  /** Never throws: a mail that cannot even be put together is tried again, too. */
  async send(ticket: Ticket, mail: OutgoingMail): Promise<MailOutcome> {
    const { transport, compose, log } = this.#parts;
    const fields = { ticket: ticket.id, attempt: mail.attempts + 1 };
    try {
      if (!isMailAddress(mail.address)) throw new MailError('refused', 'EADDRESS', false);
      await transport.send(await compose(ticket, mail), this.#abort.signal);
    } catch (error) {
      return this.#failed(error, fields);
    }
    this.relay.worked();
    log.info('mail.sent', fields);
    return { result: 'sent' };
  }

  /** Gives up the mails under way; whether they arrived is not known, and they are tried again after a start. */
  abandon(): void {
    this.#abort.abort();
  }

  #failed(error: unknown, fields: { ticket: string; attempt: number }): MailOutcome {
    const { clock, log, standIn } = this.#parts;
    const failure = error instanceof MailError ? error.failure : 'unknown';
    const trouble = error instanceof MailError ? error.trouble : 'later';
    if (error instanceof MailError && trouble === 'relay') {
      return { result: 'later', failure, after: this.relay.failed(error, clock.now().getTime()) };
    }
    if (/^\d/.test(failure)) this.relay.worked();
    log[trouble === 'refused' ? 'error' : 'warn'](`mail.${trouble}`, { ...fields, code: failure, error });
    return trouble === 'refused'
      ? { result: 'refused', failure, standIn: standIn() }
      : { result: 'later', failure, after: mailDelay(fields.attempt) };
  }
}
