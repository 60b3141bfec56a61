import type { Passing } from '../../../knowledge/misses/missBook.ts';
import type { MissGroup } from '../../../knowledge/misses/missGroup.ts';
import type { PublishBlocked, ReleaseRefused } from '../../../knowledge/releases/errors.ts';
import type { Finding } from '../../../knowledge/releases/finding.ts';
import type { ArticleRecord } from '../../../knowledge/releases/record.ts';
import type { ArticleSummary } from '../../../knowledge/releases/summary.ts';
import type { Usage } from '../../../knowledge/usageBook.ts';
import type { ContentLocale } from '../../core/locale.ts';
import type { Html } from '../../web/pages/html.ts';
import type { Done } from './wordsShape.ts';

/** What the page of an article shows. */
export interface ArticleView {
  record: ArticleRecord;
  languages: Partial<Record<ContentLocale, ArticleSummary>>;
  usage: Usage | undefined;
  previews: Partial<Record<ContentLocale, Html>>;
  /** What was asked in vain about it, with what came of asking again. */
  misses: readonly { group: MissGroup; passing: Passing }[];
  today: string;
  titleOf(id: string): string;
  news: ArticleNews;
}

/** What is told above an article: what was done, why not, or what the checks found. */
export interface ArticleNews {
  done?: Done;
  refusal?: ReleaseRefused | PublishBlocked;
  findings?: readonly Finding[];
}
