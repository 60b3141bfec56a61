import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { type Conversation, dueKey } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import type { Turns } from './turns.ts';

const LOOK_EVERY = 250;
const RETRY_AFTER = 60_000;

/**
 * Wakes conversations whose due time has come with an event activity `due.<name>`. The times are part of the
 * conversations' documents; here stands only which one is next, so that a look costs nothing when none is due.
 */
export class DueTimes {
  readonly #conversations: Conversations;
  readonly #turns: Turns;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #next = new Map<string, number>();
  readonly #waking = new Set<Promise<void>>();

  constructor(conversations: Conversations, turns: Turns, clock: Clock, log: Log) {
    this.#conversations = conversations;
    this.#turns = turns;
    this.#clock = clock;
    this.#log = log;
    conversations.onChange((conversation) => this.note(conversation));
  }

  /** Remembers when a conversation has to be woken; called for every unfinished one at the start. */
  note(conversation: Conversation): void {
    const times = conversation.due.map((due) => Date.parse(due.at));
    if (times.length > 0) this.#next.set(conversation.id, Math.min(...times));
    else this.#next.delete(conversation.id);
  }

  /** Begins to look; returns the function that stops it. */
  start(): () => void {
    return this.#clock.every(LOOK_EVERY, () => this.#look());
  }

  /** Resolves when everything that was due so far stands in the queues of its conversations. */
  async settled(): Promise<void> {
    await Promise.all(this.#waking);
  }

  #look(): void {
    const now = this.#clock.now().getTime();
    for (const [id, at] of this.#next) {
      if (at > now) continue;
      this.#next.delete(id);
      const waking = this.#wake(id, now)
        .catch((error) => {
          this.#log.error('due.failed', { conversation: id, error });
          this.#next.set(id, now + RETRY_AFTER);
        })
        .finally(() => this.#waking.delete(waking));
      this.#waking.add(waking);
    }
  }

  // The turn that follows takes the due time out of the document; until then a restart finds it again.
  async #wake(id: string, now: number): Promise<void> {
    const conversation = await this.#conversations.get(id);
    for (const due of conversation?.due.filter((one) => Date.parse(one.at) <= now) ?? []) {
      await this.#turns.receive(id, dueKey(due), { type: 'event', name: `due.${due.name}` });
    }
  }
}
