import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';
import { randomId } from '../../core/ids.ts';

/** How long a link lets its person in, in minutes. */
export const LINK_MINUTES = 15;

/** What a link says, once its signature is found to be ours and its time not over. */
export interface LoginLink {
  /** Staff id. */
  staff: string;
  /** Unguessable; what it is spent by. */
  id: string;
  expiresAt: Date;
}

/**
 * Signed words that let one person of the staff in: `<staff>.<seconds>.<id>.<code>`, safe unencoded in addresses. The
 * code holds for this purpose alone; that each is used once is the store's matter.
 */
export class LoginLinks {
  readonly #key: KeyObject;
  readonly #clock: Clock;

  constructor(key: KeyObject, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  issue(staff: string): string {
    const expires = Math.floor(this.#clock.now().getTime() / 1000) + LINK_MINUTES * 60;
    const said = `${staff}.${expires}.${randomId()}`;
    return `${said}.${this.#code(said)}`;
  }

  /** Undefined for what we did not sign, and for what is too late. */
  read(token: string): LoginLink | undefined {
    const [, said = '', staff = '', seconds = '', id = '', code = ''] =
      /^((\w{1,60})\.(\d{1,12})\.([\w-]{22}))\.([\w-]{43})$/.exec(token) ?? [];
    if (code === '' || !equal(code, this.#code(said))) return undefined;
    const expiresAt = new Date(Number(seconds) * 1000);
    return this.#clock.now() < expiresAt ? { staff, id, expiresAt } : undefined;
  }

  #code(said: string): string {
    return createHmac('sha256', this.#key).update(`login ${said}`).digest('base64url');
  }
}

/** Whether two words are the same, in a time that tells nothing about where they differ. */
export function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
