import { join } from 'node:path';
import type { Miss } from '../../knowledge/misses.ts';
import { Documents } from './documents.ts';

/** Misses as durable lowdb documents under `misses/`. */
export class FileMissStore {
  readonly #documents: Documents<Miss>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'misses'));
  }

  async record(miss: Miss): Promise<void> {
    await this.#documents.write(miss.id, miss);
  }
}
