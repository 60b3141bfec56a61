import { Chains } from '../core/chains.ts';
import type { Clock } from '../core/clock.ts';
import { randomId } from '../core/ids.ts';
import {
  type Conversation,
  type ConversationStore,
  isFinished,
  type LogEntry,
  SEGMENT,
} from './conversation.ts';
import { type Beginning, newConversation } from './conversationEdits.ts';

const REPLAYED_SEGMENTS = 10;

/** What a listener is told: new log entries, or that the bot is at work. */
export type Signal = { entries: LogEntry[] } | { typing: true };

/**
 * All conversations: read from the store, changed one change at a time, followed by listeners. A change is on disk
 * before anybody hears of it. Each change costs the size of one conversation's document, which is bounded.
 */
export class Conversations {
  readonly #store: ConversationStore;
  readonly #clock: Clock;
  readonly #chains = new Chains();
  readonly #listeners = new Map<string, Set<(signal: Signal) => void>>();
  readonly #watchers: ((conversation: Conversation) => void)[] = [];

  constructor(store: ConversationStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Begins a conversation, or gives the one that has this id already. */
  async begin(beginning: Beginning): Promise<{ conversation: Conversation; isNew: boolean }> {
    const id = beginning.id ?? randomId();
    return await this.#chains.run(id, async () => {
      const existing = await this.#store.read(id);
      if (existing) return { conversation: existing, isNew: false };
      const conversation = newConversation({ ...beginning, id }, this.#clock.now());
      await this.#store.write(conversation);
      return { conversation, isNew: true };
    });
  }

  async get(id: string): Promise<Conversation | undefined> {
    return await this.#store.read(id);
  }

  /** Ids of the conversations that a start has to look at. */
  async unfinished(): Promise<string[]> {
    return await this.#store.unfinished();
  }

  /** Forgets which of the conversations marked as unfinished are done by now; called now and then, not every turn. */
  async tidy(): Promise<void> {
    for (const id of await this.#store.unfinished()) {
      await this.#chains.run(id, async () => {
        const conversation = await this.#store.read(id);
        if (!conversation || isFinished(conversation)) await this.#store.markFinished(id);
      });
    }
  }

  /**
   * Replaces a conversation by what `edit` makes of it, after everything asked for before; durable when it resolves.
   * `edit` must not change its argument; giving it back unchanged writes nothing.
   */
  async change(id: string, edit: (conversation: Conversation) => Conversation): Promise<Conversation> {
    return await this.#chains.run(id, async () => {
      const before = await this.#store.read(id);
      if (!before) throw new RangeError('There is no such conversation.');
      const edited = edit(before);
      if (edited === before) return before;
      const after = await this.#seal(edited);
      if (!isFinished(after)) await this.#store.markUnfinished(id);
      await this.#store.write(after);
      this.#tell(id, { entries: after.log.filter((entry) => entry.seq >= before.nextSeq) });
      for (const watch of this.#watchers) watch(after);
      return after;
    });
  }

  /** Calls `watch` after every change of any conversation. */
  onChange(watch: (conversation: Conversation) => void): void {
    this.#watchers.push(watch);
  }

  /** Log entries after position `seq` (-1: all), at most the last 500 and the unsealed ones. */
  async since(id: string, seq: number): Promise<LogEntry[]> {
    const conversation = await this.#store.read(id);
    if (!conversation) return [];
    const oldest = Math.max(Math.floor((seq + 1) / SEGMENT), conversation.sealed - REPLAYED_SEGMENTS, 0);
    const entries: LogEntry[] = [];
    for (let number = oldest; number < conversation.sealed; number++) {
      entries.push(...(await this.#store.readSegment(id, number)));
    }
    return [...entries, ...conversation.log].filter((entry) => entry.seq > seq);
  }

  /** Replay and following without a gap or a repetition: entries after `seq` first, then everything new. */
  async follow(id: string, seq: number, listener: (signal: Signal) => void): Promise<() => void> {
    return await this.#chains.run(id, async () => {
      const entries = await this.since(id, seq);
      if (entries.length > 0) listener({ entries });
      const listeners = this.#listeners.get(id) ?? new Set();
      this.#listeners.set(id, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) this.#listeners.delete(id);
      };
    });
  }

  /** Tells those who follow that an answer is being prepared; nothing is stored. */
  showTyping(id: string): void {
    this.#tell(id, { typing: true });
  }

  #tell(id: string, signal: Signal): void {
    if ('entries' in signal && signal.entries.length === 0) return;
    for (const listener of this.#listeners.get(id) ?? []) listener(signal);
  }

  // The segment is written before the document that no longer holds it; a crash between leaves both, which is harmless.
  async #seal(conversation: Conversation): Promise<Conversation> {
    if (conversation.log.length < 2 * SEGMENT || conversation.log.slice(0, SEGMENT).some(isUndelivered)) {
      return conversation;
    }
    await this.#store.writeSegment(conversation.id, conversation.sealed, conversation.log.slice(0, SEGMENT));
    return { ...conversation, sealed: conversation.sealed + 1, log: conversation.log.slice(SEGMENT) };
  }
}

function isUndelivered(entry: LogEntry): boolean {
  return entry.delivery === 'due' || entry.delivery === 'trying';
}
