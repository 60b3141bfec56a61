import type { ArticlesRead } from '../../../knowledge/exchange/articlesRead.ts';
import type { Clock } from '../../core/clock.ts';
import { randomId } from '../../core/ids.ts';

interface Pending {
  by: string;
  until: number;
  read: ArticlesRead;
}

const VALID = 30 * 60_000;
const MOST = 5;

/** Files that were read and wait to be saved, in memory: the last five, each for half an hour and for who sent it. */
export class PendingImports {
  readonly #clock: Clock;
  readonly #pending = new Map<string, Pending>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Keeps what was read; gives the id by which its owner takes it. */
  put(by: string, read: ArticlesRead): string {
    const id = randomId();
    this.#pending.set(id, { by, until: this.#clock.now().getTime() + VALID, read });
    const [oldest] = this.#pending.keys();
    if (this.#pending.size > MOST && oldest !== undefined) this.#pending.delete(oldest);
    return id;
  }

  /** What was kept, once; undefined where it is somebody else's, too old, or not there any more. */
  take(id: string, by: string): ArticlesRead | undefined {
    const pending = this.#pending.get(id);
    if (!pending || pending.by !== by) return undefined;
    this.#pending.delete(id);
    return pending.until > this.#clock.now().getTime() ? pending.read : undefined;
  }
}
