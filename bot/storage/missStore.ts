import { join } from 'node:path';
import { type Miss, missId } from '../../knowledge/misses.ts';
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

  /** Takes the question out of the miss of an activity; that something was missed still counts. */
  async erase(activity: string): Promise<void> {
    const id = missId(activity);
    const miss = await this.#documents.read(id);
    if (miss && miss.question !== '') await this.#documents.write(id, { ...miss, question: '' });
  }
}
