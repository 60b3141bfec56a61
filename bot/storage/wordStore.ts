import { join } from 'node:path';
import type { WordEdition, WordStore } from '../../knowledge/wordBook.ts';
import { DurableFile } from './durableFile.ts';

/** The words that content staff wrote as one durable document, `words.json`. */
export class FileWordStore implements WordStore {
  readonly #file: DurableFile<WordEdition>;

  constructor(dataDir: string) {
    this.#file = new DurableFile(join(dataDir, 'words.json'));
  }

  async read(): Promise<WordEdition | undefined> {
    return (await this.#file.read()) ?? undefined;
  }

  async write(edition: WordEdition): Promise<void> {
    await this.#file.write(edition);
  }
}
