import { join } from 'node:path';
import type { TestSetStore } from '../../knowledge/releases/testBook.ts';
import type { TestQuestion } from '../../knowledge/releases/testSet.ts';
import { Chains } from '../core/chains.ts';
import { Documents } from './documents.ts';

const ID = 'testSet';

/** The test set of the articles as one durable lowdb document under `releases/`. */
export class FileTestSetStore implements TestSetStore {
  readonly #documents: Documents<{ version: 1; tests: readonly TestQuestion[] }>;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'releases'));
  }

  async read(): Promise<readonly TestQuestion[] | undefined> {
    return (await this.#documents.read(ID))?.tests;
  }

  async update(change: (tests: readonly TestQuestion[]) => readonly TestQuestion[]): Promise<void> {
    await this.#chains.run(ID, async () => {
      const tests = change((await this.read()) ?? []);
      await this.#documents.write(ID, { version: 1, tests });
    });
  }
}
