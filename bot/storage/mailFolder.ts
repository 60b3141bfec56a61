import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type MailMessage, type MailTransport, toNodemailer } from '../desk/mail/mailMessage.ts';
import { ifMissing, syncFolder, writeDurably } from './durableFile.ts';

/**
 * Keeps mails as `.eml` files under `DATA_DIR/mail` instead of sending them: `HX482716-opened.1.eml`. The same mail
 * tried again is the same file, so that there is never a second copy.
 */
export class MailFolder implements MailTransport {
  readonly #folder: string;
  readonly #writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'mail');
  }

  /** Throws `storage/write-failed`. */
  async send(message: MailMessage): Promise<void> {
    const { message: bytes } = await this.#writer.sendMail(toNodemailer(message));
    if (!Buffer.isBuffer(bytes)) throw new TypeError('The mail was not built in memory.');
    await writeDurably(join(this.#folder, `${message.name}.eml`), bytes);
  }

  /** Removes every kept mail of a ticket. */
  async removeOf(ticketNumber: string): Promise<void> {
    const files = (await readdir(this.#folder).catch(ifMissing)) ?? [];
    const own = files.filter((file) => file.startsWith(`${ticketNumber}-`));
    for (const file of own) await unlink(join(this.#folder, file)).catch(ifMissing);
    if (own.length > 0) await syncFolder(this.#folder);
  }
}
