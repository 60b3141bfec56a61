import { parentPort, workerData } from 'node:worker_threads';
import { strToU8, zipSync } from 'fflate';
import type { ArticlesRead } from './articlesRead.ts';
import { FileRefused } from './fileRefused.ts';
import type { Format } from './format.ts';
import { readMarkdown, writeMarkdown } from './markdown.ts';
import { readTable } from './readTable.ts';
import type { NumberedArticle } from './rows.ts';
import { unfold } from './unfold.ts';
import { writeArticlesCsv } from './writeTable.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** One job for one thread. */
export type Job =
  | { read: { name: string; bytes: Uint8Array } }
  | { write: { articles: readonly NumberedArticle[]; format: Format } };

export type JobResult =
  | { articles: ArticlesRead }
  | { bytes: Uint8Array }
  | { refused: FileRefused['reason'] };

async function resultOf(job: Job): Promise<JobResult> {
  if ('write' in job) return { bytes: await write(job.write.articles, job.write.format) };
  try {
    const unfolded = unfold(job.read.name, job.read.bytes);
    const articles = 'table' in unfolded ? readTable(unfolded.table) : readMarkdown(unfolded.files);
    return { articles };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.reason };
    throw error;
  }
}

async function write(articles: readonly NumberedArticle[], format: Format): Promise<Uint8Array> {
  if (format === 'csv') return strToU8(writeArticlesCsv(articles));
  if (format === 'xlsx') return await writeWorkbook(articles);
  const files = writeMarkdown(articles).map(({ name, text }): [string, Uint8Array] => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files));
}

parentPort?.postMessage(await resultOf(workerData));
