import type { ContentLocale } from '../../bot/core/locale.ts';
import type { Article } from '../article.ts';
import { keptInStep } from './drift.ts';
import { EditConflict, ReleaseRefused } from './errors.ts';
import {
  type Act,
  type ArticleRecord,
  type ArticleVersion,
  inForce,
  latest,
  nextChangeAt,
  type Publication,
  versionOf,
} from './record.ts';
import { sameArticle } from './sameArticle.ts';

/**
 * The record with one more draft. `basedOn` is the number of the version that its author began from (0 for none):
 * throws EditConflict when there is a newer one. What the newest says already makes no version.
 */
export function withDraft(
  record: ArticleRecord,
  article: Article,
  saved: Act,
  { basedOn, ...rest }: { basedOn: number; origin: ArticleVersion['origin']; conflict?: true },
): ArticleRecord {
  const newest = latest(record, article.locale);
  if (newest && newest.article.state !== 'withdrawn' && sameArticle(newest.article, article)) return record;
  if (newest && newest.number !== basedOn) throw new EditConflict(article, newest);
  return withVersion(record, { ...rest, article: { ...article, state: 'draft' }, saved });
}

/** The record after a second person has read the newest version. */
export function withReview(
  record: ArticleRecord,
  locale: ContentLocale,
  number: number,
  reviewed: Act,
): ArticleRecord {
  const version = newestOf(record, locale, number);
  if (version.published) throw new ReleaseRefused('published');
  if (version.saved.by === reviewed.by) throw new ReleaseRefused('samePerson');
  return replaced(record, { ...version, reviewed });
}

/** The record whose newest version customers get from `published.from` on. */
export function withPublication(
  record: ArticleRecord,
  locale: ContentLocale,
  number: number,
  published: Publication,
): ArticleRecord {
  const version = newestOf(record, locale, number);
  if (version.published) throw new ReleaseRefused('published');
  if (!version.reviewed) throw new ReleaseRefused('notReviewed');
  return replaced(record, { ...version, article: { ...version.article, state: 'published' }, published });
}

/**
 * The record after customers stop getting an article at once, and what is planned for it falls away: a version of its
 * own, which needs no second person.
 */
export function withWithdrawal(
  record: ArticleRecord,
  locale: ContentLocale,
  act: Publication,
): ArticleRecord {
  const at = new Date(act.at);
  const isShown = inForce(record, locale, at)?.article.state === 'published';
  const newest = latest(record, locale);
  if (!newest || !(isShown || nextChangeAt(record, locale, at)))
    throw new ReleaseRefused('nothingToWithdraw');
  return withVersion(record, {
    article: { ...newest.article, state: 'withdrawn' },
    origin: 'console',
    saved: { by: act.by, at: act.at },
    published: act,
  });
}

/**
 * The record with a new version that repeats an earlier one, which a second person had read: it still counts, so that
 * one person can take a bad release back.
 */
export function withRollBack(
  record: ArticleRecord,
  locale: ContentLocale,
  number: number,
  saved: Act,
): ArticleRecord {
  const earlier = versionOf(record, locale, number);
  if (!earlier) throw new ReleaseRefused('unknown');
  const { article, reviewed } = earlier;
  if (!reviewed) throw new ReleaseRefused('notReviewed');
  return withVersion(record, {
    article: { ...article, state: 'draft' },
    origin: 'rollBack',
    repeats: number,
    saved,
    reviewed,
  });
}

/** The record with a version put at the end of its language. */
export function withVersion(record: ArticleRecord, version: Omit<ArticleVersion, 'number'>): ArticleRecord {
  const { locale } = version.article;
  const number = (latest(record, locale)?.number ?? 0) + 1;
  const versions = [...record.versions[locale], { number, ...version }];
  return keptInStep({ ...record, versions: { ...record.versions, [locale]: versions } });
}

/** The record with a version in place of the one with its number. */
export function replaced(record: ArticleRecord, version: ArticleVersion): ArticleRecord {
  const { locale } = version.article;
  const versions = record.versions[locale].map((one) => (one.number === version.number ? version : one));
  return { ...record, versions: { ...record.versions, [locale]: versions } };
}

function newestOf(record: ArticleRecord, locale: ContentLocale, number: number): ArticleVersion {
  const newest = latest(record, locale);
  if (!newest || !versionOf(record, locale, number)) throw new ReleaseRefused('unknown');
  if (newest.number !== number) throw new ReleaseRefused('notLatest');
  return newest;
}
