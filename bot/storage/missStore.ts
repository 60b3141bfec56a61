import { join } from 'node:path';
import type { MissStore } from '../../knowledge/misses/missBook.ts';
import type { MissGroup } from '../../knowledge/misses/missGroup.ts';
import { Documents } from './documents.ts';

/** Groups of misses as durable lowdb documents under `misses/`. */
export class FileMissStore implements MissStore {
  readonly #documents: Documents<MissGroup>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'misses'));
  }

  async all(): Promise<MissGroup[]> {
    return await this.#documents.all();
  }

  async write(group: MissGroup): Promise<void> {
    await this.#documents.write(group.id, group);
  }

  async remove(id: string): Promise<void> {
    await this.#documents.delete(id);
  }
}
