import { join } from 'node:path';
import type { ArticleStore } from '../../knowledge/releases/articleStore.ts';
import { type ArticleRecord, newRecord } from '../../knowledge/releases/record.ts';
import { Chains } from '../core/chains.ts';
import { Documents } from './documents.ts';

/** Articles with their versions as durable lowdb documents under `articles/`: a write costs the size of its own. */
export class FileArticleStore implements ArticleStore {
  readonly #documents: Documents<ArticleRecord>;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#documents = new Documents(join(dataDir, 'articles'));
  }

  ids(): AsyncIterable<string> {
    return this.#documents.ids();
  }

  async read(id: string): Promise<ArticleRecord | undefined> {
    return await this.#documents.read(id);
  }

  async update(id: string, change: (record: ArticleRecord) => ArticleRecord): Promise<ArticleRecord> {
    return await this.#chains.run(id, async () => {
      const stored = (await this.#documents.read(id)) ?? newRecord(id);
      const changed = change(stored);
      if (changed !== stored) await this.#documents.write(id, changed);
      return changed;
    });
  }
}
