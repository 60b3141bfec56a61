import { join } from 'node:path';
import type { UsageShard, UsageStore } from '../../knowledge/usageBook.ts';
import { Documents } from './documents.ts';

/** Counts of articles as durable lowdb documents under `usage/`, 64 of them. */
export class FileUsageStore implements UsageStore {
  readonly #documents: Documents<UsageShard>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'usage'));
  }

  async all(): Promise<UsageShard[]> {
    return await this.#documents.all();
  }

  async write(shard: UsageShard): Promise<void> {
    await this.#documents.write(String(shard.number), shard);
  }
}
