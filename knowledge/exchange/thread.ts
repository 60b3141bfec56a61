import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from './fileRefused.ts';
import type { NumberedArticle } from './rows.ts';
import { type Unfolded, unfold } from './unfold.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** One job for one thread. */
export type Job = { unfold: { name: string; bytes: Uint8Array } } | { workbook: readonly NumberedArticle[] };

export type JobResult =
  | { unfolded: Unfolded }
  | { workbook: Uint8Array }
  | { refused: FileRefused['reason'] };

async function resultOf(job: Job): Promise<JobResult> {
  if ('workbook' in job) return { workbook: await writeWorkbook(job.workbook) };
  try {
    return { unfolded: unfold(job.unfold.name, job.unfold.bytes) };
  } catch (error) {
    return { refused: error instanceof FileRefused ? error.reason : 'damaged' };
  }
}

parentPort?.postMessage(await resultOf(workerData));
