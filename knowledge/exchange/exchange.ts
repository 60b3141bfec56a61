import type { ArticlesRead } from './articlesRead.ts';
import { FileRefused } from './fileRefused.ts';
import type { Format } from './format.ts';
import { inThread } from './inThread.ts';
import type { NumberedArticle } from './rows.ts';
import { most } from './table.ts';

/**
 * The articles of a file, and everything that is wrong with the others; `name` says by its ending what it is. Throws
 * FileRefused for a file that is not read at all. 10 MB, 20,000 rows and some seconds at most, beside other work.
 */
export async function readArticles(name: string, bytes: Uint8Array): Promise<ArticlesRead> {
  if (bytes.length > most.bytes) throw new FileRefused('tooLarge');
  const result = await inThread({ read: { name, bytes } });
  if ('refused' in result) throw new FileRefused(result.refused);
  if (!('articles' in result)) throw new FileRefused('damaged');
  return result.articles;
}

/** Articles as a file; none at all give a template with nothing but its headings. */
export async function writeArticles(
  articles: readonly NumberedArticle[],
  format: Format,
): Promise<Uint8Array> {
  const result = await inThread({ write: { articles, format } });
  if (!('bytes' in result)) throw new FileRefused('damaged');
  return result.bytes;
}
