import { type Article, articleSchema } from '../article.ts';
import { type FieldProblem, fieldProblems } from '../fieldProblem.ts';
import { ReleaseRefused } from './errors.ts';

/** The pictures that were stored for articles. */
export interface StoredPictures {
  has(file: string): Promise<boolean>;
}

/** What somebody typed as an article; throws ReleaseRefused (`invalid`) with everything that is wrong with it. */
export function validArticle(draft: unknown): Article {
  const result = articleSchema.safeParse(draft);
  if (result.success) return result.data;
  throw new ReleaseRefused('invalid', fieldProblems(result.error));
}

/** Each picture of an article that was never stored here. */
export async function missingPictures(
  { pictures = [] }: Article,
  stored: StoredPictures,
): Promise<FieldProblem[]> {
  const there = await Promise.all(pictures.map(({ file }) => stored.has(file)));
  return there.flatMap((isThere, n) => (isThere ? [] : [{ field: `pictures.${n + 1}.file`, says: missing }]));
}

const missing: FieldProblem['says'] = {
  'zh-CN': '系统里没有这张图片，请先在文章里上传',
  'en-US': 'there is no such picture; upload it to the article first',
};
