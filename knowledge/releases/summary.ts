import type { Kind } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { driftOf } from './drift.ts';
import { type ArticleRecord, type ArticleVersion, inForce, latest } from './record.ts';

/** How far the newest version of an article is. */
export type Stage = 'draft' | 'reviewed' | 'scheduled' | 'published' | 'expired' | 'withdrawn';

/** One article in one language as a list shows it. */
export interface ArticleSummary {
  id: string;
  locale: ContentLocale;
  title: string;
  kind: Kind;
  owner: string;
  stage: Stage;
  /** The number of the newest version, which an edit is based on. */
  newest: number;
  /** The number of the version that customers get now. */
  shown?: number;
  savedAt: string;
  savedBy: string;
  /** The day on which the owner looks at it again. */
  reviewOn?: string;
  /** Set where this language changed and the other did not, or the other way round. */
  drift?: 'ahead' | 'behind';
  conflict?: true;
  /** Published, and kept from customers all the same: by the rules of today it names a price. */
  leftOut?: true;
}

/** `local` is the time as the service's zone writes it, `2026-10-01T18:00`. */
export function summaryOf(
  record: ArticleRecord,
  locale: ContentLocale,
  at: Date,
  local: string,
): ArticleSummary | undefined {
  const newest = latest(record, locale);
  if (!newest) return undefined;
  const { article, saved, conflict } = newest;
  const stage = stageOf(newest, at, local);
  const force = inForce(record, locale, at);
  const changed = driftOf(record);
  const reviewOn = reviewDay(record, locale);
  return {
    ...{ id: article.id, locale, title: article.title, kind: article.kind, owner: article.owner },
    ...{ stage, newest: newest.number, savedAt: saved.at, savedBy: saved.by },
    ...(force && stageOf(force, at, local) === 'published' && { shown: force.number }),
    ...(reviewOn !== undefined && { reviewOn }),
    ...(changed && { drift: changed === locale ? ('ahead' as const) : ('behind' as const) }),
    ...(conflict && { conflict }),
  };
}

function stageOf(version: ArticleVersion, at: Date, local: string): Stage {
  const { article, reviewed, published } = version;
  if (!published) return reviewed ? 'reviewed' : 'draft';
  if (article.state === 'withdrawn') return 'withdrawn';
  if (Date.parse(published.from) > at.getTime()) return 'scheduled';
  if (article.validFrom !== undefined && local < article.validFrom) return 'scheduled';
  return article.validUntil !== undefined && local.slice(0, article.validUntil.length) > article.validUntil
    ? 'expired'
    : 'published';
}

/** The day given in the article, else a year after it was last published. */
export function reviewDay(record: ArticleRecord, locale: ContentLocale): string | undefined {
  const version = record.versions[locale].findLast(({ published }) => published);
  if (!version?.published || version.article.state === 'withdrawn') return undefined;
  const from = version.published.from.slice(0, 10);
  return version.article.reviewOn ?? `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
}
