import type { Locale } from '../../bot/core/locale.ts';
import type { PublicArticle } from '../../knowledge/article.ts';
import type { Miss } from '../../knowledge/misses/miss.ts';

/** What the search makes of a question. `sure`: one answer is right; `near`: the two or three that may be; `none`: refuse. */
export type Found =
  | { certainty: 'sure'; article: PublicArticle; score: number }
  | { certainty: 'near'; articles: PublicArticle[] }
  | { certainty: 'none' };

export interface Knowledge {
  find(question: string, locale: Locale, at: Date): Found;
  article(id: string, locale: Locale): PublicArticle | undefined;
}

/** Questions without an answer and answers that did not help, kept for the content staff. */
export interface Misses {
  record(miss: Miss): Promise<void>;
  /** The customer of a miss wishes to be told once there is an answer. */
  wish(id: string, at: Date): Promise<void>;
}

/** How often articles are told, and whether that helps; counting holds up nobody. */
export interface ArticleUsage {
  note(article: string, locale: Locale, what: 'shown' | 'solved' | 'notSolved', at: Date): void;
}

/** Who was told which article, for a week: what turns out to be wrong is put right with them. */
export interface ShownArticles {
  record(conversation: string, article: Pick<PublicArticle, 'id' | 'locale'>, at: Date): Promise<void>;
}
