import { join } from 'node:path';
import type { Contact, ContactStore } from '../turn/contact.ts';
import { Documents } from './documents.ts';

/** Records of contacts as durable lowdb documents under `register/`, one for each sitting. */
export class FileContactStore implements ContactStore {
  readonly #documents: Documents<Contact>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'register'));
  }

  async read(id: string): Promise<Contact | undefined> {
    return await this.#documents.read(id);
  }

  async write(contact: Contact): Promise<void> {
    await this.#documents.write(contact.id, contact);
  }

  async *all(): AsyncGenerator<Contact> {
    for await (const id of this.#documents.ids()) {
      const contact = await this.#documents.read(id);
      if (contact) yield contact;
    }
  }
}
