import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';
import { SignedWords } from '../../core/signedWords.ts';

const DAYS = 7;
const DAY_SECONDS = 86_400;

/**
 * Signed words by which a group chat opens a ticket, or sees how many wait at a department: `<number of the ticket or id
 * of the department>.<seconds>.<code>`. They show no more than number, kind, state and time for seven days and let nobody
 * in; the code holds for this purpose alone.
 */
export class PeekLinks {
  readonly #signed: SignedWords;
  readonly #clock: Clock;

  constructor(key: KeyObject, clock: Clock) {
    this.#signed = new SignedWords(key, 'peek');
    this.#clock = clock;
  }

  issue(what: string): string {
    const seconds = Math.floor(this.#clock.now().getTime() / 1000) + DAYS * DAY_SECONDS;
    return this.#signed.sign(`${what}.${seconds}`);
  }

  /** What it opens; undefined for what we did not sign, and for what is too late. */
  read(token: string): string | undefined {
    const [what, seconds] = this.#signed.read(token)?.split('.') ?? [];
    return this.#clock.now().getTime() < Number(seconds) * 1000 ? what : undefined;
  }
}
