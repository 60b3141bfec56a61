import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Article, articleSchema, customerTexts } from '../article.ts';

/** Whether two articles say the same in every field; how far they are on their way does not count. */
export function sameArticle(one: Article, other: Article): boolean {
  return isDeepStrictEqual({ ...one, state: 'draft' }, { ...other, state: 'draft' });
}

/** A short name for all that an article holds. */
export function fingerprint(article: Article): string {
  return hash(articleSchema.parse(article));
}

/** A short name for what customers read and see of an article: the same while only keywords, owner or days change. */
export function wordsFingerprint(article: Article): string {
  const pictures = (article.pictures ?? []).map(({ file }) => file);
  return hash([...customerTexts(article), ...pictures]);
}

// The schema gives fields in its own order, whatever the order they came in.
function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
