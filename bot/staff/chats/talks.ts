import type { Clock } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import type { Conversation } from '../../turn/conversation.ts';

/** A conversation in which a customer said something lately. */
export interface Talk {
  /** Id of the conversation. */
  id: string;
  channel: string;
  /** Customer id. */
  customer: string;
  locale: Locale;
  /** When the customer spoke last, ISO 8601. */
  at: string;
  /** What they said. */
  text: string;
}

const LATELY = 15 * 60_000;
const MOST = 200;

/**
 * The conversations in which customers spoke in the last quarter of an hour, at most 200, in memory: after a start each
 * comes back with the next word of its customer.
 */
export class Talks {
  readonly #clock: Clock;
  readonly #talks = new Map<string, Talk>();
  readonly #listeners = new Set<(conversation: string) => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Looks at a conversation that was just changed. */
  notice({ id, channel, customer, locale, log }: Conversation): void {
    const said = log.findLast(({ from }) => from === 'customer');
    if (said) {
      this.#talks.delete(id);
      this.#talks.set(id, { id, channel, customer, locale, at: said.at, text: said.activity.text ?? '' });
      const [oldest] = this.#talks.keys();
      if (this.#talks.size > MOST && oldest !== undefined) this.#talks.delete(oldest);
    }
    for (const listener of this.#listeners) listener(id);
  }

  /** Calls `listener` after every change of a conversation, until the returned function is called. */
  follow(listener: (conversation: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Those of the last quarter of an hour, the newest first. */
  list(): Talk[] {
    const since = this.#clock.now().getTime() - LATELY;
    for (const [id, { at }] of this.#talks) if (Date.parse(at) < since) this.#talks.delete(id);
    return [...this.#talks.values()].toReversed();
  }

  find(id: string): Talk | undefined {
    return this.list().find((talk) => talk.id === id);
  }
}
