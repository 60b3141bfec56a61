import type { ArticleKey } from './articleBook.ts';

/** Who was told which article; `bot/storage` implements it. */
export interface ShownTo {
  /** Ids of the conversations in which it was told from a time on, until another one, which is not part of it. */
  told(article: ArticleKey, from: Date, until: Date): Promise<string[]>;
  /** Forgets what was told on days before this one. */
  forget(before: Date): Promise<void>;
}
