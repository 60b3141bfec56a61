import type { Checked } from '../../../knowledge/price/checked.ts';
import type { MailAddress } from './address.ts';
import { isMailAddress } from './address.ts';
import type { Sender } from './mailComposing.ts';
import { MailError } from './mailError.ts';
import type { MailMessage, MailTransport } from './mailMessage.ts';
import { mailToken } from './mailToken.ts';
import { plainLine, plainText } from './plainText.ts';

/** The words of a mail to a customer; only what the price gate let out can be one. */
export interface CustomerLetter {
  subject: string;
  text: string;
}

/** The audience of a token that lets a customer's own answer find the ticket. */
export const CUSTOMER = 'customer';

/** A letter to the customer of a ticket, under a Message-ID that is the same whenever it is tried again. */
export function customerMail(
  ticket: { id: string; number: string },
  key: string,
  to: MailAddress,
  letter: Checked<CustomerLetter>,
  sender: Sender,
  date: Date,
): MailMessage {
  if (!isMailAddress(to.address)) throw new MailError('refused', 'EADDRESS', false);
  const token = mailToken(sender.key, ticket.id, CUSTOMER);
  const domain = sender.from.address.split('@').at(-1) ?? 'localhost';
  const { subject, text } = letter.value;
  const replyAddress = sender.replyAddress?.replace('{token}', token) ?? sender.from.address;
  return {
    messageId: `<${key}.${token}@${domain}>`,
    name: `${ticket.number}-${key}`,
    date,
    from: { name: plainLine(sender.from.name), address: sender.from.address },
    to: { name: plainLine(to.name), address: to.address },
    replyTo: { name: plainLine(sender.from.name), address: replyAddress },
    subject: plainLine(subject, 120),
    text: plainText(text),
    html: '',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    references: [`<${ticket.id}.${CUSTOMER}@${domain}>`],
    important: false,
    pictures: [],
  };
}

/** Sends letters to customers. */
export class CustomerMailer {
  readonly #transport: MailTransport;
  readonly #sender: () => Sender;

  constructor(transport: MailTransport, sender: () => Sender) {
    this.#transport = transport;
    this.#sender = sender;
  }

  /** Throws a MailError; one whose `trouble` is `refused` will never arrive. */
  async send(
    ticket: { id: string; number: string },
    key: string,
    to: MailAddress,
    letter: Checked<CustomerLetter>,
    date: Date,
  ): Promise<void> {
    const message = customerMail(ticket, key, to, letter, this.#sender(), date);
    await this.#transport.send(message, AbortSignal.timeout(360_000));
  }
}
