import type { ContentLocale } from '../../bot/core/locale.ts';
import type { Article } from '../article.ts';

/** The author of what came from the files of `knowledge/content`; no staff id looks like it. */
export const FILES = '@files';

/** Who did something (a staff id, or `FILES`), when, and why. */
export interface Act {
  by: string;
  at: string;
  why?: string;
}

/** When a version takes effect; `corrects` where those who got the one before are to be told. */
export interface Publication extends Act {
  from: string;
  corrects?: true;
  /** When everybody who is to be told of the correction was. */
  toldAt?: string;
}

/** An article as somebody saved it. Its `state` is `draft` until it is published; the words never change. */
export interface ArticleVersion {
  /** From 1, without gaps, in one language of one article. */
  number: number;
  article: Article;
  origin: 'console' | 'import' | 'files' | 'rollBack';
  /** The version whose words this one repeats. */
  repeats?: number;
  /** The files of `knowledge/content` changed what had been edited here: somebody has to decide. */
  conflict?: true;
  saved: Act;
  /** By somebody else than `saved.by`. */
  reviewed?: Act;
  published?: Publication;
}

/** An article in both languages with all that happened to it: one document of `bot/storage`. */
export interface ArticleRecord {
  version: 1;
  id: string;
  /** Newest last. */
  versions: Record<ContentLocale, ArticleVersion[]>;
  /** Fingerprints of both languages as they last said the same. */
  inStep?: Record<ContentLocale, string>;
  /** Fingerprints of the files as they were last taken in. */
  files: Partial<Record<ContentLocale, string>>;
  /** The review day of which the owner was last reminded. */
  reminded: Partial<Record<ContentLocale, string>>;
}

export function newRecord(id: string): ArticleRecord {
  return { version: 1, id, versions: { 'zh-CN': [], 'en-US': [] }, files: {}, reminded: {} };
}

export function latest(record: ArticleRecord, locale: ContentLocale): ArticleVersion | undefined {
  return record.versions[locale].at(-1);
}

export function versionOf(
  record: ArticleRecord,
  locale: ContentLocale,
  number: number,
): ArticleVersion | undefined {
  return record.versions[locale].find((one) => one.number === number);
}

/** The version in force at a time, which may be a withdrawal: the newest of those published by then. */
export function inForce(record: ArticleRecord, locale: ContentLocale, at: Date): ArticleVersion | undefined {
  return record.versions[locale].findLast(
    ({ published }) => published !== undefined && Date.parse(published.from) <= at.getTime(),
  );
}

/** When the next version takes effect, in milliseconds since 1970; undefined where none waits for its time. */
export function nextChangeAt(record: ArticleRecord, locale: ContentLocale, at: Date): number | undefined {
  const now = inForce(record, locale, at)?.number ?? 0;
  const times = record.versions[locale].flatMap(({ number, published }) =>
    published && number > now ? [Date.parse(published.from)] : [],
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** The record without the versions of the past, save those whose correction is still to be told. */
export function tipOf(record: ArticleRecord, at: Date): ArticleRecord {
  const tip = (locale: ContentLocale) => {
    const number = inForce(record, locale, at)?.number ?? 0;
    return record.versions[locale].filter(
      ({ number: own, published }) => own >= number || (published?.corrects && !published.toldAt),
    );
  };
  return { ...record, versions: { 'zh-CN': tip('zh-CN'), 'en-US': tip('en-US') } };
}
