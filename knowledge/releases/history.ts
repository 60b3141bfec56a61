import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import type { Act, ArticleRecord, ArticleVersion } from './record.ts';

/** One thing that somebody did to an article; `from` where what was published takes effect later than it was done. */
export interface HistoryEntry extends Act {
  locale: ContentLocale;
  number: number;
  did: 'saved' | 'reviewed' | 'published' | 'withdrew' | 'rolledBack';
  /** The version rolled back to. */
  repeats?: number;
  from?: string;
}

/** Who did what to an article and when, newest first. */
export function historyOf(record: ArticleRecord): HistoryEntry[] {
  const entries = contentLocales.flatMap((locale) => record.versions[locale].flatMap(actsOf));
  return entries.reverse().sort((one, other) => (one.at > other.at ? -1 : one.at < other.at ? 1 : 0));
}

function actsOf(version: ArticleVersion): HistoryEntry[] {
  const { number, article, saved, reviewed, published, repeats } = version;
  const of = { locale: article.locale, number };
  if (article.state === 'withdrawn' && published) return [{ ...of, ...actOf(published), did: 'withdrew' }];
  const isRollBack = repeats !== undefined;
  const saving: HistoryEntry = isRollBack
    ? { ...of, ...saved, did: 'rolledBack', repeats }
    : { ...of, ...saved, did: 'saved' };
  const later = published && published.from !== published.at ? { from: published.from } : {};
  return [
    saving,
    ...(reviewed && !isRollBack ? [{ ...of, ...reviewed, did: 'reviewed' as const }] : []),
    ...(published ? [{ ...of, ...actOf(published), ...later, did: 'published' as const }] : []),
  ];
}

function actOf({ by, at, why }: Act): Act {
  return { by, at, ...(why !== undefined && { why }) };
}
