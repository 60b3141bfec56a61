import { createTransport } from 'nodemailer';
import { mailErrorFrom } from './mailError.ts';
import { type MailMessage, type MailTransport, toNodemailer } from './mailMessage.ts';

const SECONDS = 1000;
const MINUTES = 60 * SECONDS;

/**
 * Hands mails to the server of an `smtp://` or `smtps://` address, one connection each. The wait after the last dot
 * is long: a server that took its time has the mail all the same, and a second try would be a second copy.
 */
export function smtpTransport(url: string): MailTransport {
  const transporter = createTransport({
    url,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    dnsTimeout: 10 * SECONDS,
    socketTimeout: 5 * MINUTES,
  });
  return {
    async send(message: MailMessage, abort: AbortSignal): Promise<void> {
      const signal = AbortSignal.any([abort, AbortSignal.timeout(6 * MINUTES)]);
      try {
        await transporter.sendMail({ ...toNodemailer(message), signal });
      } catch (error) {
        throw mailErrorFrom(error);
      }
    },
  };
}
