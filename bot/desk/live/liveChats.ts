import { isOpen, type LiveChat, type LiveChatStore } from './liveChat.ts';

/**
 * All live chats. Those that are not over are in memory too, so that a turn learns without a look at the disk whether
 * an agent has its conversation; a change costs the size of one chat's document, which is bounded.
 */
export class LiveChats {
  readonly #store: LiveChatStore;
  readonly #open = new Map<string, LiveChat>();
  readonly #listeners: ((chat: LiveChat) => void)[] = [];

  constructor(store: LiveChatStore) {
    this.#store = store;
  }

  /** Reads the chats that are not over; called once, before anything else. */
  async load(): Promise<void> {
    for (const id of await this.#store.open()) {
      const chat = await this.#store.read(id);
      if (chat && isOpen(chat)) this.#open.set(id, chat);
    }
  }

  /** Calls `listener` after every change, which is on disk then; it must not throw. */
  onChange(listener: (chat: LiveChat) => void): void {
    this.#listeners.push(listener);
  }

  /** The chat of a conversation that is not over. */
  current(conversation: string): LiveChat | undefined {
    return this.#open.get(conversation);
  }

  /** The chat of a conversation, also when it is over. */
  async read(conversation: string): Promise<LiveChat | undefined> {
    return this.current(conversation) ?? (await this.#store.read(conversation));
  }

  /** Those that are not over, those who asked first first. */
  list(): LiveChat[] {
    return [...this.#open.values()].sort((one, other) => one.askedAt.localeCompare(other.askedAt));
  }

  /** See `LiveChatStore.update`. */
  async change(
    conversation: string,
    edit: (chat: LiveChat | undefined) => LiveChat | undefined,
  ): Promise<LiveChat | undefined> {
    let before: LiveChat | undefined;
    const after = await this.#store.update(conversation, (chat) => {
      before = chat;
      return edit(chat);
    });
    if (!after || after === before) return after;
    if (isOpen(after)) this.#open.set(conversation, after);
    else this.#open.delete(conversation);
    for (const listener of this.#listeners) listener(after);
    return after;
  }
}
