import { createHmac, type KeyObject } from 'node:crypto';
import { sameSecret } from './sameSecret.ts';

/** Words with a code of ours at their end, `<words>.<code>`; the code holds for one purpose alone. */
export class SignedWords {
  readonly #key: KeyObject;
  readonly #purpose: string;

  constructor(key: KeyObject, purpose: string) {
    this.#key = key;
    this.#purpose = purpose;
  }

  sign(words: string): string {
    return `${words}.${this.#code(words)}`;
  }

  /** The words without their code; undefined for what we did not sign. */
  read(signed: string): string | undefined {
    const words = signed.slice(0, Math.max(signed.lastIndexOf('.'), 0));
    return sameSecret(signed, this.sign(words)) ? words : undefined;
  }

  #code(words: string): string {
    return createHmac('sha256', this.#key).update(`${this.#purpose} ${words}`).digest('base64url');
  }
}
