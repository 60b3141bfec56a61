import { join } from 'node:path';
import type { LineRecord } from '../../dialogs/script/lineRecord.ts';
import type { LineStore } from '../../dialogs/script/scriptBook.ts';
import { Documents } from './documents.ts';

/** Edited lines of the script as durable lowdb documents under `script/`. */
export class FileLineStore implements LineStore {
  readonly #documents: Documents<LineRecord>;

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'script'));
  }

  async all(): Promise<LineRecord[]> {
    return await this.#documents.all();
  }

  async write(record: LineRecord): Promise<void> {
    await this.#documents.write(record.key, record);
  }
}
