import { columns, headingOf } from './columns.ts';
import { writeCsv } from './csv.ts';
import { type NumberedArticle, writeRow } from './rows.ts';

/** Articles as CSV, a row each below the headings. */
export function writeArticlesCsv(articles: readonly NumberedArticle[]): string {
  return writeCsv([columns.map(headingOf), ...articles.map(writeRow)]);
}
