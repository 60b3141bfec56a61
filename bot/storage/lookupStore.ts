import { join } from 'node:path';
import type { Lookup, LookupStore } from '../lookups/lookup.ts';
import { Documents } from './documents.ts';
import { OpenSet } from './openSet.ts';

/** Look-ups under way as durable lowdb documents under `lookups/`; what is done leaves nothing behind. */
export class FileLookupStore implements LookupStore {
  readonly #documents: Documents<Lookup>;
  readonly #open: OpenSet;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'lookups'));
    this.#open = new OpenSet(join(dataDir, 'openLookups'));
  }

  async read(conversation: string): Promise<Lookup | undefined> {
    return await this.#documents.read(conversation);
  }

  async write(lookup: Lookup): Promise<void> {
    await this.#open.add(lookup.conversation);
    await this.#documents.write(lookup.conversation, lookup);
  }

  async remove(conversation: string): Promise<void> {
    await this.#documents.delete(conversation);
    await this.#open.remove(conversation);
  }

  async open(): Promise<string[]> {
    return await this.#open.load();
  }
}
