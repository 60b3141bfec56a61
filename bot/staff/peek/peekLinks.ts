import { createHmac, type KeyObject } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';
import { equal } from '../login/loginLinks.ts';

const DAYS = 7;
const DAY_SECONDS = 86_400;

/**
 * Signed words by which a group chat opens a ticket, or sees how many wait at a department: `<number of the ticket or id
 * of the department>.<seconds>.<code>`. They show no more than number, kind, state and time for seven days and let nobody
 * in; the code holds for this purpose alone.
 */
export class PeekLinks {
  readonly #key: KeyObject;
  readonly #clock: Clock;

  constructor(key: KeyObject, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  issue(what: string): string {
    const said = `${what}.${Math.floor(this.#clock.now().getTime() / 1000) + DAYS * DAY_SECONDS}`;
    return `${said}.${this.#code(said)}`;
  }

  /** What it opens; undefined for what we did not sign, and for what is too late. */
  read(token: string): string | undefined {
    const [, said = '', what, seconds = '', code = ''] =
      /^(([A-Za-z0-9]{1,40})\.(\d{1,12}))\.([\w-]{43})$/.exec(token) ?? [];
    if (code === '' || !equal(code, this.#code(said))) return undefined;
    return this.#clock.now().getTime() < Number(seconds) * 1000 ? what : undefined;
  }

  #code(said: string): string {
    return createHmac('sha256', this.#key).update(`peek ${said}`).digest('base64url');
  }
}
