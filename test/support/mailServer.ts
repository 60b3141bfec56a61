import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  raw: Buffer;
}

/** A real SMTP server on loopback that keeps what it takes; a `refusal` is what it says to a recipient or a mail. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** The reply to RCPT TO, where it is not to be taken. */
  refuseRecipient: ((address: string) => number | undefined) | undefined;
  /** After the last dot: a reply that is no yes, a mail taken without an answer, or no answer ever. */
  afterDot: ((mail: ReceivedMail) => number | 'drop' | 'hang' | undefined) | undefined;
  #waiting: (() => void)[] = [];
  readonly #options: SMTPServerOptions;
  #server: SMTPServer | undefined;
  #port = 0;

  constructor(options: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] }) {
    this.#options = options;
  }

  /** For SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens on a free port, the second time on the same one. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      ...this.#options,
      authOptional: true,
      hideSize: true,
      logger: false,
      closeTimeout: 100,
      onRcptTo: (address, _session, done) => {
        const code = this.refuseRecipient?.(address.address);
        done(code === undefined ? null : withCode(code));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const sender = session.envelope.mailFrom;
          const mail = {
            from: sender ? sender.address : '',
            to: session.envelope.rcptTo.map((one) => one.address),
            raw: Buffer.concat(chunks),
          };
          const answer = this.afterDot?.(mail);
          if (typeof answer === 'number') return done(withCode(answer));
          if (answer === 'hang') return;
          this.mails.push(mail);
          for (const look of this.#waiting) look();
          if (answer !== 'drop') return done();
          for (const connection of server.connections) connection.close();
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Resolves with the first mail that fits, now or when it comes. */
  async mail(fits: (mail: ReceivedMail) => boolean): Promise<ReceivedMail> {
    for (;;) {
      const found = this.mails.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function withCode(code: number): Error {
  return Object.assign(new Error('not taken'), { responseCode: code });
}
