import type { PublicArticle } from '../../../knowledge/article.ts';

/** Something the bot is about to say, as the dialogs hand it to a channel. */
export interface PreviewBubble {
  /** Markdown. */
  text: string;
  buttons: readonly string[];
  pictures?: NonNullable<PublicArticle['pictures']>;
}
