import { headerOf, type ReadMail, readMail } from '../../bot/desk/mail/in/readMail.ts';
import { reply } from '../desk/mail/in/intakeHouse.ts';
import { ImapServer } from './imapServer.ts';
import { MailServer } from './mailServer.ts';

/** The mailboxes of agents, over real SMTP and IMAP: what they get, and how they answer it. */
export class AgentMailbox {
  readonly #smtp = new MailServer();
  readonly #imap = new ImapServer();

  async start(): Promise<void> {
    await Promise.all([this.#smtp.start(), this.#imap.start()]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#smtp.stop(), this.#imap.stop()]);
  }

  /** What a service needs to know of it. */
  get settings(): { smtpUrl: string; environment: Record<string, string> } {
    const environment = {
      IMAP_URL: this.#imap.url,
      MAIL_AUTHSERV_ID: 'mx.example.com',
      REPLY_ADDRESS: 'reply+{token}@example.com',
    };
    return { smtpUrl: this.#smtp.url, environment };
  }

  /** The first mail to an address with these words in it, once it is there. */
  async mailTo(address: string, words: RegExp): Promise<ReadMail> {
    const read = new Map<Buffer, ReadMail>();
    for (const { raw } of this.#smtp.mails) read.set(raw, await readMail(raw));
    const known = [...read.values()].find((mail) => mail.to.includes(address) && words.test(mail.text));
    if (known) return known;
    await this.#smtp.mail(({ raw }) => !read.has(raw));
    return await this.mailTo(address, words);
  }

  /** The agent presses "reply", writes and sends. */
  answer(mail: ReadMail, text: string): void {
    const address = /[\w+.-]+@[\w.-]+/.exec(headerOf(mail, 'reply-to'))?.[0] ?? '';
    this.#imap.deliver(reply({ replyTo: { address }, messageId: `<${mail.messageId}>` }, text));
  }
}
