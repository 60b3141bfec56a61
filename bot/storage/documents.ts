import { createHash } from 'node:crypto';
import { readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { Chains } from '../core/chains.ts';
import { ServiceError } from '../core/errors.ts';
import { DurableFile, ifMissing, syncFolder } from './durableFile.ts';

const CACHED = 2000;

/**
 * A folder of durable lowdb documents, one file each in 256 shards. Reading and writing one costs its own size,
 * whatever the folder holds. Documents are replaced, never changed in place: what `read` gives is frozen by
 * convention, and memory equals disk also after a failed write.
 */
export class Documents<T extends object> {
  readonly #folder: string;
  readonly #cache = new Map<string, Low<T | null>>();
  readonly #chains = new Chains();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(id: string): Promise<T | undefined> {
    const cached = this.#cache.get(id);
    if (cached) return cached.data ?? undefined;
    return await this.#chains.run(id, () => this.#load(id));
  }

  /** Replaces the document; resolved means on disk. Writes of one document happen in the order of the calls. */
  async write(id: string, document: T): Promise<void> {
    await this.#chains.run(id, async () => {
      const low = this.#cache.get(id) ?? this.#low(id);
      await low.adapter.write(document);
      low.data = document;
      this.#remember(id, low);
    });
  }

  async delete(id: string): Promise<void> {
    await this.#chains.run(id, async () => {
      this.#cache.delete(id);
      const path = this.#path(id);
      await unlink(path).catch(ifMissing);
      await syncFolder(dirname(path)).catch(ifMissing);
    });
  }

  /** Every id in the folder, in no order: for commands and exports, never on the way of a customer. */
  async *ids(): AsyncGenerator<string> {
    const shards = (await readdir(this.#folder).catch(ifMissing)) ?? [];
    for (const shard of shards) {
      const files = await readdir(join(this.#folder, shard));
      for (const file of files) if (file.endsWith('.json')) yield file.slice(0, -'.json'.length);
    }
  }

  /** Every document: for folders whose number of documents is bounded. */
  async all(): Promise<T[]> {
    const documents: T[] = [];
    for await (const id of this.ids()) {
      const document = await this.read(id);
      if (document) documents.push(document);
    }
    return documents;
  }

  // Between the writes of the document, or what is read here could be remembered over something newer.
  async #load(id: string): Promise<T | undefined> {
    const low = this.#cache.get(id) ?? this.#low(id);
    if (low.data === null) await low.read();
    if (low.data !== null) this.#remember(id, low);
    return low.data ?? undefined;
  }

  #low(id: string): Low<T | null> {
    return new Low<T | null>(new DurableFile<T | null>(this.#path(id)), null);
  }

  #path(id: string): string {
    if (!/^[\w.-]{1,100}$/.test(id) || id.startsWith('.')) {
      throw new ServiceError('storage/unreadable', 'A document id may hold A-Z a-z 0-9 _ - . only.');
    }
    const shard = createHash('sha256').update(id).digest('hex').slice(0, 2);
    return join(this.#folder, shard, `${id}.json`);
  }

  #remember(id: string, low: Low<T | null>): void {
    this.#cache.delete(id);
    this.#cache.set(id, low);
    const [oldest] = this.#cache.keys();
    if (this.#cache.size > CACHED && oldest !== undefined) this.#cache.delete(oldest);
  }
}
