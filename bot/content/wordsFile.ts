import { statSync } from 'node:fs';
import { noWords, readWords, type Words } from '../../knowledge/words.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';

const LOOK_EVERY = 2000;

/**
 * The words that the search reads alike, from their file. It is looked at every two seconds; new valid words take the
 * place of the old ones, invalid ones leave them in force and show in the log.
 */
export class WordsFile {
  readonly #path: string;
  readonly #log: Log;
  #words: Words = noWords;
  #seen: number;
  /** Why the file was not read at the start. */
  readonly problem: string | undefined;

  constructor(path: string, log: Log) {
    this.#path = path;
    this.#log = log;
    this.#seen = changedAt(path);
    try {
      this.#words = readWords(path);
    } catch (error) {
      this.problem = reason(error);
    }
  }

  get current(): Words {
    return this.#words;
  }

  /** Calls `renew` after each change; returns the function that stops it. */
  follow(clock: Clock, renew: () => Promise<void>): () => void {
    return clock.every(LOOK_EVERY, () => this.#look(renew));
  }

  async #look(renew: () => Promise<void>): Promise<void> {
    const at = changedAt(this.#path);
    if (at === this.#seen) return;
    this.#seen = at;
    try {
      this.#words = readWords(this.#path);
      await renew();
      this.#log.info('words.reloaded');
    } catch (error) {
      this.#log.error('words.invalid', { error, detail: reason(error) });
    }
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
