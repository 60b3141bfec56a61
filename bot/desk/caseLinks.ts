import { createHmac, type KeyObject } from 'node:crypto';
import { sameSecret } from '../core/sameSecret.ts';
import { readTicketNumber } from './ticketNumber.ts';

// No letter from which an amount of money could be read, beside digits or not: 96 bits in 24 letters.
const letters = 'bcfghjklnpqstvwz';
const BYTES = 12;
const TOKEN = /^([b-z]{24})-([A-Z]{2}\d{6})$/;

/** Short signed addresses under which customers see their own ticket: `/c/<24 letters>-HX482716`. */
export class CaseLinks {
  readonly #key: KeyObject;
  readonly #base: () => string | undefined;

  /** `base` is where customers reach the service, without a slash at the end; undefined while it is not known. */
  constructor(key: KeyObject, base: () => string | undefined) {
    this.#key = key;
    this.#base = base;
  }

  /** The whole address; undefined where it cannot be told. */
  of(ticket: { id: string; number: string }): string | undefined {
    const base = this.#base();
    return base === undefined ? undefined : base + this.pathOf(ticket);
  }

  pathOf({ id, number }: { id: string; number: string }): string {
    return `/c/${this.#code(id)}-${number}`;
  }

  /** Whether a token was made for this ticket. */
  proves(token: string, { id, number }: { id: string; number: string }): boolean {
    return sameSecret(token, `${this.#code(id)}-${number}`);
  }

  #code(id: string): string {
    const bytes = createHmac('sha256', this.#key).update(`case ${id}`).digest().subarray(0, BYTES);
    return [...bytes].map((byte) => letters.charAt(byte >> 4) + letters.charAt(byte & 15)).join('');
  }
}

/** The ticket number that a token names; undefined for what is none. */
export function numberInToken(token: string): string | undefined {
  return readTicketNumber(TOKEN.exec(token)?.[2] ?? '');
}
