import { Worker } from 'node:worker_threads';
import { ServiceError } from '../../bot/core/errors.ts';
import type { Recogniser } from './recogniser.ts';

const DEADLINE = 200;
const START_DEADLINE = 15_000;
const MOST_WAITING = 32;
/** A thread that had nothing to do for so long ends: it holds some 80 MB, and starts in under a second. */
const IDLE = 3_000;

interface Job {
  pieces: readonly string[];
  settle(result: string[][] | ServiceError): void;
}

/**
 * The text recogniser's currencies (Chinese and English) in one worker thread. Its patterns can run for minutes on a
 * hostile text, so a job that outlives the deadline ends the thread; the next job finds a fresh one.
 */
export class WorkerRecogniser implements Recogniser {
  readonly #deadline: number;
  #worker: Worker | undefined;
  #ready = false;
  #waiting: Job[] = [];
  #running: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** `deadline` is what one job may take once the thread is up, in milliseconds. */
  constructor({ deadline = DEADLINE }: { deadline?: number } = {}) {
    this.#deadline = deadline;
  }

  /** Throws `price/undecided` after the deadline, when the thread dies, and when too many jobs wait. */
  amounts(pieces: readonly string[]): Promise<string[][]> {
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#waiting.length >= MOST_WAITING) return reject(undecided('is not available'));
      const settle = (result: string[][] | ServiceError) =>
        result instanceof ServiceError ? reject(result) : resolve(result);
      this.#waiting.push({ pieces, settle });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#drop('was closed');
    for (const job of this.#waiting.splice(0)) job.settle(undecided('was closed'));
    await worker?.terminate();
  }

  #next(): void {
    if (this.#running) return;
    if (this.#waiting.length === 0) {
      this.#rest();
      return;
    }
    if (!this.#worker) this.#start();
    if (!this.#ready) return;
    this.#running = this.#waiting.shift();
    this.#expect(this.#deadline);
    this.#worker?.postMessage(this.#running?.pieces);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#drop('rests'), IDLE);
    this.#timer.unref();
  }

  #start(): void {
    const worker = new Worker(new URL('./recogniserThread.ts', import.meta.url));
    this.#worker = worker;
    // A thread that was given up can still speak; only the current one is listened to.
    const current = (act: () => void) => () => {
      if (worker === this.#worker) act();
    };
    worker.on('message', (message: 'ready' | string[][]) => current(() => this.#heard(message))());
    worker.on(
      'error',
      current(() => this.#fail('failed')),
    );
    worker.on(
      'exit',
      current(() => this.#fail('ended')),
    );
    worker.unref();
    this.#expect(START_DEADLINE);
  }

  #heard(message: 'ready' | string[][]): void {
    clearTimeout(this.#timer);
    if (message === 'ready') this.#ready = true;
    else {
      this.#running?.settle(message);
      this.#running = undefined;
    }
    this.#next();
  }

  #expect(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail('took too long'), milliseconds);
  }

  #fail(why: string): void {
    const starting = !this.#ready;
    this.#drop(why);
    // A thread that does not even start would not start for the others either.
    if (starting) for (const job of this.#waiting.splice(0)) job.settle(undecided(why));
    this.#next();
  }

  #drop(why: string): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    const job = this.#running;
    this.#worker = undefined;
    this.#ready = false;
    this.#running = undefined;
    job?.settle(undecided(why));
    worker?.terminate();
  }
}

function undecided(why: string): ServiceError {
  return new ServiceError('price/undecided', `The price recogniser ${why}; the text is withheld.`);
}
