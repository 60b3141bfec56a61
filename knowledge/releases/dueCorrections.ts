import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import type { Article } from '../article.ts';
import { replaced } from './changes.ts';
import { type ArticleRecord, type ArticleVersion, inForce, type Publication } from './record.ts';

/** A publication that corrects the one before it, of which those who got that one were not told yet. */
export interface Correction {
  id: string;
  locale: ContentLocale;
  number: number;
  publication: Publication;
  title: string;
  /** What is right by now; undefined where the article was withdrawn. */
  article: Article | undefined;
}

/** The corrections of some records that have taken effect by a time. */
export function dueCorrections(records: readonly ArticleRecord[], at: Date): Correction[] {
  return records.flatMap((record) =>
    contentLocales.flatMap((locale) =>
      record.versions[locale].flatMap((version) => correctionOf(record, version, at) ?? []),
    ),
  );
}

/** The record that remembers a correction as told. */
export function withCorrectionTold(
  record: ArticleRecord,
  { locale, number }: Correction,
  toldAt: string,
): ArticleRecord {
  const version = record.versions[locale].find((one) => one.number === number);
  if (!version?.published) return record;
  return replaced(record, { ...version, published: { ...version.published, toldAt } });
}

function correctionOf(record: ArticleRecord, version: ArticleVersion, at: Date): Correction | undefined {
  const { published, number, article } = version;
  if (!published?.corrects || published.toldAt || Date.parse(published.from) > at.getTime()) return undefined;
  const now = inForce(record, article.locale, at)?.article;
  return {
    ...{ id: record.id, locale: article.locale, number, publication: published, title: article.title },
    article: now?.state === 'published' ? now : undefined,
  };
}
