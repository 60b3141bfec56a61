import { join } from 'node:path';
import { Chains } from '../core/chains.ts';
import { isOpen, type LiveChat, type LiveChatStore } from '../desk/live/liveChat.ts';
import { Documents } from './documents.ts';
import { OpenSet } from './openSet.ts';

/** Live chats as durable lowdb documents under `liveChats/`, the ids of those that are not over under `openChats/`. */
export class FileLiveChatStore implements LiveChatStore {
  readonly #chats: Documents<LiveChat>;
  readonly #open: OpenSet;
  readonly #chains = new Chains();

  constructor(dataDir: string) {
    this.#chats = new Documents(join(dataDir, 'liveChats'));
    this.#open = new OpenSet(join(dataDir, 'openChats'));
  }

  async read(conversation: string): Promise<LiveChat | undefined> {
    return await this.#chats.read(conversation);
  }

  async update(
    conversation: string,
    change: (chat: LiveChat | undefined) => LiveChat | undefined,
  ): Promise<LiveChat | undefined> {
    return await this.#chains.run(conversation, async () => {
      const stored = await this.#chats.read(conversation);
      const changed = change(stored);
      if (!changed || changed === stored) return stored;
      if (isOpen(changed)) await this.#open.add(conversation);
      await this.#chats.write(conversation, changed);
      if (!isOpen(changed)) await this.#open.remove(conversation);
      return changed;
    });
  }

  async open(): Promise<string[]> {
    return await this.#open.load();
  }
}
