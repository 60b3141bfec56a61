import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { KeptMail, KeptMails } from '../staff/consoleParts.ts';
import { ifMissing } from './durableFile.ts';

const ENDING = '.eml';

/** The mails that a MailFolder has kept under `DATA_DIR/mail`, for reading. */
export class FileKeptMails implements KeptMails {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'mail');
  }

  async list(most: number): Promise<KeptMail[]> {
    const files = ((await readdir(this.#folder).catch(ifMissing)) ?? [])
      .filter((file) => file.endsWith(ENDING))
      .map((file) => file.slice(0, -ENDING.length))
      .filter(mayBeShown);
    const dated = await Promise.all(files.map((name) => this.#dated(name)));
    const newest = dated
      .filter((one) => one !== undefined)
      .sort((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, most);
    const mails = await Promise.all(newest.map(({ name, at }) => this.#mail(name, at)));
    return mails.filter((one) => one !== undefined);
  }

  async read(name: string): Promise<Buffer | undefined> {
    return mayBeShown(name) ? await readFile(this.#path(name)).catch(ifMissing) : undefined;
  }

  // A mail may be deleted while the folder is being read.
  async #dated(name: string): Promise<{ name: string; at: Date } | undefined> {
    const stats = await stat(this.#path(name)).catch(ifMissing);
    return stats && { name, at: stats.mtime };
  }

  async #mail(name: string, at: Date): Promise<KeptMail | undefined> {
    const raw = await this.read(name);
    if (!raw) return undefined;
    const { subject = '', to = [] } = await PostalMime.parse(raw);
    return { name, at, subject, to: to.map(({ address }) => address ?? '').join(', ') };
  }

  #path(name: string): string {
    return join(this.#folder, `${name}${ENDING}`);
  }
}

// Whoever reads the mail that signs somebody in is that person.
function mayBeShown(name: string): boolean {
  return /^[\w-][\w.-]{0,120}$/.test(name) && !name.startsWith('login-');
}
