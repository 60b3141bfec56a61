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
    const dated = await Promise.all(
      files.map(async (name) => ({ name, at: (await stat(this.#path(name))).mtime })),
    );
    const newest = dated.sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, most);
    return await Promise.all(newest.map(({ name, at }) => this.#mail(name, at)));
  }

  async read(name: string): Promise<Buffer | undefined> {
    return mayBeShown(name) ? await readFile(this.#path(name)).catch(ifMissing) : undefined;
  }

  async #mail(name: string, at: Date): Promise<KeptMail> {
    const { subject = '', to = [] } = await PostalMime.parse(await readFile(this.#path(name)));
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
