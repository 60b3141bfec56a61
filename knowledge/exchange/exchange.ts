import { strToU8, zipSync } from 'fflate';
import type { ArticlesRead } from './articlesRead.ts';
import { FileRefused } from './fileRefused.ts';
import { inThread } from './inThread.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';
import { readTable } from './readTable.ts';
import type { NumberedArticle } from './rows.ts';
import { most } from './table.ts';
import { writeArticlesCsv } from './writeTable.ts';

/** The ways in which articles are exported; `zip` holds a folder of Markdown. */
export const formats = ['xlsx', 'csv', 'zip'] as const;

export type Format = (typeof formats)[number];

/**
 * The articles of a file, and everything that is wrong with the others; `name` says by its ending what it is. Throws
 * FileRefused for a file that is not read at all. 10 MB, 20,000 rows and some seconds at most.
 */
export async function readArticles(name: string, bytes: Uint8Array): Promise<ArticlesRead> {
  if (bytes.length > most.bytes) throw new FileRefused('tooLarge');
  const result = await inThread({ unfold: { name, bytes } });
  if ('refused' in result) throw new FileRefused(result.refused);
  if (!('unfolded' in result)) throw new FileRefused('damaged');
  const { unfolded } = result;
  return 'table' in unfolded ? readTable(unfolded.table) : readMarkdown(unfolded.files);
}

/** Articles as a file; none at all give a template with nothing but its headings. */
export async function writeArticles(
  articles: readonly NumberedArticle[],
  format: Format,
): Promise<Uint8Array> {
  if (format === 'csv') return strToU8(writeArticlesCsv(articles));
  if (format === 'zip') return zipSync(Object.fromEntries(packed(articles)));
  const result = await inThread({ workbook: articles });
  if (!('workbook' in result)) throw new FileRefused('damaged');
  return result.workbook;
}

function packed(articles: readonly NumberedArticle[]): [string, Uint8Array][] {
  return writeMarkdown(articles).map(({ name, text }) => [name, strToU8(text)]);
}
