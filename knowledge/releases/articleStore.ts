import type { ArticleRecord } from './record.ts';

/** Articles with their versions on disk; `bot/storage` implements it. Every method that writes is durable when it resolves. */
export interface ArticleStore {
  /** Every article there is, in no order. */
  ids(): AsyncIterable<string>;
  read(id: string): Promise<ArticleRecord | undefined>;
  /**
   * Replaces a record, or a new one that holds nothing yet, by what `change` makes of it, after everything asked for
   * before; giving it back unchanged writes nothing. What `change` throws is thrown, and nothing is written.
   */
  update(id: string, change: (record: ArticleRecord) => ArticleRecord): Promise<ArticleRecord>;
}
