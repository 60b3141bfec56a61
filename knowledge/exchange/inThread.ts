import { Worker } from 'node:worker_threads';
import { FileRefused } from './fileRefused.ts';
import type { Job, JobResult } from './thread.ts';

const DEADLINE = 20_000;
const MEMORY_MB = 300;

/** Does a job in a thread of its own, with a bound on time and memory; throws FileRefused where it breaks one. */
export async function inThread(job: Job): Promise<JobResult> {
  const { promise, resolve, reject } = Promise.withResolvers<JobResult>();
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const timer = setTimeout(() => reject(new FileRefused('tooSlow')), DEADLINE);
  worker.once('message', resolve);
  worker.once('error', (cause: NodeJS.ErrnoException) => {
    const isTooMuch = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(new FileRefused(isTooMuch ? 'tooMuch' : 'damaged', { cause }));
  });
  worker.once('exit', () => reject(new FileRefused('damaged')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
