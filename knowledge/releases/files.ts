import type { Article } from '../article.ts';
import { withVersion } from './changes.ts';
import { type Act, type ArticleRecord, FILES, latest } from './record.ts';
import { fingerprint, sameArticle } from './sameArticle.ts';

/** Whether an article of `knowledge/content` was taken in before as it stands there now. */
export function isTakenIn(record: ArticleRecord | undefined, article: Article): boolean {
  return record?.files[article.locale] === fingerprint(article);
}

/**
 * The record after an article of `knowledge/content` was taken in: published as it stands there, as long as every
 * version came from the files; once somebody has edited it here, a draft that is marked as a conflict.
 */
export function withFile(record: ArticleRecord, article: Article, at: string): ArticleRecord {
  if (isTakenIn(record, article)) return record;
  const { locale } = article;
  const seen = { ...record, files: { ...record.files, [locale]: fingerprint(article) } };
  const newest = latest(record, locale);
  if (newest && sameArticle(newest.article, article) && newest.article.state === article.state) return seen;
  const act: Act = { by: FILES, at };
  const isEdited = record.versions[locale].some(({ origin }) => origin !== 'files');
  if (isEdited) {
    const draft = { ...article, state: 'draft' as const };
    return withVersion(seen, { article: draft, origin: 'files', saved: act, conflict: true });
  }
  const isDraft = article.state === 'draft';
  return withVersion(seen, {
    ...{ article, origin: 'files', saved: act },
    ...(!isDraft && { reviewed: act, published: { ...act, from: at } }),
  });
}
