import type { Log } from '../../core/log.ts';
import type { MailError } from './mailError.ts';
import { relayDelay } from './retryDelay.ts';

/** Whether the mail server can be reached: while not, one mail now and then tries it and the others wait unharmed. */
export class RelayHealth {
  readonly #log: Log;
  #failures = 0;
  #pausedUntil = 0;
  #problem: string | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Why no mail passes at present. */
  get problem(): string | undefined {
    return this.#problem;
  }

  isPaused(now: number): boolean {
    return now < this.#pausedUntil;
  }

  worked(): void {
    if (this.#failures > 0) this.#log.info('mail.relayWorks', { count: this.#failures });
    this.#failures = 0;
    this.#pausedUntil = 0;
    this.#problem = undefined;
  }

  /** Notes a failure and gives the milliseconds until the next try. */
  failed(error: MailError, now: number): number {
    this.#failures++;
    const delay = relayDelay(this.#failures);
    this.#pausedUntil = now + delay;
    this.#problem = error.message;
    const fields = { code: error.failure, attempt: this.#failures, error };
    if (error.needsOperator) this.#log.error('mail.relayRefuses', fields);
    else this.#log.warn('mail.relayFails', fields);
    return delay;
  }
}
