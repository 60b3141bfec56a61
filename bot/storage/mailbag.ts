import { createHash } from 'node:crypto';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  forgotten,
  type IncomingMail,
  isSettled,
  type Mailbag,
  type MailboxPosition,
} from '../desk/mail/in/mailbag.ts';
import { base32 } from '../desk/ticketId.ts';
import { Documents } from './documents.ts';
import { ifMissing, syncFolder, writeDurably } from './durableFile.ts';
import { OpenSet } from './openSet.ts';

/**
 * Mails that came in: the raw bytes under `mail-in/` before anything reads them, records as durable lowdb documents
 * under `mail-records/`, and which of them belong to a ticket or a sender under `mail-owners/`.
 */
export class FileMailbag implements Mailbag {
  readonly #folder: string;
  readonly #records: Documents<IncomingMail>;
  readonly #positions: Documents<MailboxPosition>;
  readonly #owners: Documents<{ mails: string[] }>;
  readonly #open: OpenSet;
  readonly #quarantine: OpenSet;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'mail-in');
    this.#records = new Documents(join(dataDir, 'mail-records'));
    this.#positions = new Documents(join(dataDir, 'mail-position'));
    this.#owners = new Documents(join(dataDir, 'mail-owners'));
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
    for (const owner of [mail.ticket, mail.sender]) if (owner) await this.#own(owner, mail.id);
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

  async erase(of: { ticket: string } | { sender: string }): Promise<void> {
    const owner = 'ticket' in of ? of.ticket : of.sender;
    for (const id of (await this.#owners.read(owner))?.mails ?? []) await this.#forget(id, 'erased');
    await syncFolder(this.#folder).catch(ifMissing);
  }

  async expire(before: Date): Promise<void> {
    for (const file of (await readdir(this.#folder).catch(ifMissing)) ?? []) {
      const id = file.replace(/\.eml$/, '');
      const record = /^[a-z2-7]+$/.test(id) ? await this.#records.read(id) : undefined;
      if (record && Date.parse(record.receivedAt) < before.getTime()) await this.#forget(id, 'expired');
    }
  }

  async #own(owner: string, id: string): Promise<void> {
    const { mails = [] } = (await this.#owners.read(owner)) ?? {};
    if (!mails.includes(id)) await this.#owners.write(owner, { mails: [...mails, id] });
  }

  // The bytes first: what was left half done is found by them again.
  async #forget(id: string, why: 'erased' | 'expired'): Promise<void> {
    await unlink(this.#path(id)).catch(ifMissing);
    const record = await this.#records.read(id);
    if (record) await this.write(forgotten(record, why));
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.eml`);
  }
}
