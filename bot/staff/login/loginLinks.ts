import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../core/clock.ts';
import { randomId } from '../../core/ids.ts';
import { SignedWords } from '../../core/signedWords.ts';

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
  readonly #signed: SignedWords;
  readonly #clock: Clock;

  constructor(key: KeyObject, clock: Clock) {
    this.#signed = new SignedWords(key, 'login');
    this.#clock = clock;
  }

  issue(staff: string): string {
    const expires = Math.floor(this.#clock.now().getTime() / 1000) + LINK_MINUTES * 60;
    return this.#signed.sign(`${staff}.${expires}.${randomId()}`);
  }

  /** Undefined for what we did not sign, and for what is too late. */
  read(token: string): LoginLink | undefined {
    const [staff, seconds, id] = this.#signed.read(token)?.split('.') ?? [];
    if (staff === undefined || id === undefined) return undefined;
    const expiresAt = new Date(Number(seconds) * 1000);
    return this.#clock.now() < expiresAt ? { staff, id, expiresAt } : undefined;
  }
}
