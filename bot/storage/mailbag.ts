import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IncomingMail, isSettled, type Mailbag, type MailboxPosition } from '../desk/mail/in/mailbag.ts';
import { base32 } from '../desk/ticketId.ts';
import { Documents } from './documents.ts';
import { ifMissing, writeDurably } from './durableFile.ts';
import { OpenSet } from './openSet.ts';

/**
 * Mails that came in: the raw bytes under `mail-in/` before anything reads them, records as durable lowdb documents
 * under `mail-records/`.
 */
export class FileMailbag implements Mailbag {
  readonly #folder: string;
  readonly #records: Documents<IncomingMail>;
  readonly #positions: Documents<MailboxPosition>;
  readonly #open: OpenSet;
  readonly #quarantine: OpenSet;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'mail-in');
    this.#records = new Documents(join(dataDir, 'mail-records'));
    this.#positions = new Documents(join(dataDir, 'mail-position'));
    this.#open = new OpenSet(join(dataDir, 'mail-open'));
    this.#quarantine = new OpenSet(join(dataDir, 'mail-quarantine'));
  }

  async add(raw: Uint8Array, at: Date): Promise<IncomingMail> {
    const id = base32(createHash('sha256').update(raw).digest());
    const known = await this.#records.read(id);
    if (known) return known;
    await writeDurably(this.#path(id), raw);
    const record: IncomingMail = { version: 1, id, receivedAt: at.toISOString(), tries: 0, state: 'new' };
    await this.#open.add(id);
    await this.#records.write(id, record);
    return record;
  }

  async read(id: string): Promise<IncomingMail | undefined> {
    return await this.#records.read(id);
  }

  async raw(id: string): Promise<Uint8Array | undefined> {
    if (!(await this.#records.read(id))) return undefined;
    return await readFile(this.#path(id)).catch(ifMissing);
  }

  async write(mail: IncomingMail): Promise<void> {
    if (!isSettled(mail)) await this.#open.add(mail.id);
    if (mail.state === 'quarantined') await this.#quarantine.add(mail.id);
    await this.#records.write(mail.id, mail);
    if (isSettled(mail)) await this.#open.remove(mail.id);
    if (mail.state !== 'quarantined') await this.#quarantine.remove(mail.id);
  }

  async unfinished(): Promise<string[]> {
    return (await this.#oldestFirst(this.#open)).map(({ id }) => id);
  }

  async quarantined(): Promise<string[]> {
    const records = await this.#oldestFirst(this.#quarantine);
    return records.filter(({ state }) => state === 'quarantined').map(({ id }) => id);
  }

  async #oldestFirst(set: OpenSet): Promise<IncomingMail[]> {
    const records = await Promise.all((await set.load()).map((id) => this.#records.read(id)));
    return records
      .filter((one) => one !== undefined)
      .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  }

  async position(): Promise<MailboxPosition | undefined> {
    return await this.#positions.read('position');
  }

  async setPosition(position: MailboxPosition): Promise<void> {
    await this.#positions.write('position', position);
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.eml`);
  }
}
