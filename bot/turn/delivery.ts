import type { Log } from '../core/log.ts';
import type { Conversation, LogEntry } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import { type Bubble, storedBubble } from './saying.ts';

/** Carries one bubble to where the conversation lives; throws when the channel refused it or did not answer. */
export type Send = (conversation: Conversation, bubble: Bubble) => Promise<void>;

/**
 * Hands bubbles to the channels that have to send them, in order. A bubble is marked as tried, durably, before it
 * goes; one whose outcome is unknown after a crash is not sent again, since these channels cannot tell twice from once.
 */
export class Delivery {
  readonly #conversations: Conversations;
  readonly #senders: ReadonlyMap<string, Send>;
  readonly #log: Log;

  constructor(conversations: Conversations, senders: ReadonlyMap<string, Send>, log: Log) {
    this.#conversations = conversations;
    this.#senders = senders;
    this.#log = log;
  }

  /** Whether bubbles of this channel are sent; those of the others are read by their clients from the log. */
  sends(channel: string): boolean {
    return this.#senders.has(channel);
  }

  /** Sends what is due in a conversation. */
  async deliver(id: string): Promise<void> {
    for (;;) {
      const conversation = await this.#conversations.get(id);
      const send = conversation && this.#senders.get(conversation.channel);
      const entry = conversation?.log.find((one) => one.delivery === 'due');
      if (!conversation || !send || !entry) return;
      await this.#mark(id, entry, 'trying');
      await this.#mark(id, entry, await this.#attempt(send, conversation, entry));
    }
  }

  /** After a start: what was being tried when the process ended counts as failed, the rest is sent. */
  async resume(id: string): Promise<void> {
    const conversation = await this.#conversations.get(id);
    const unknown = conversation?.log.filter((entry) => entry.delivery === 'trying') ?? [];
    for (const entry of unknown) await this.#mark(id, entry, 'failed');
    await this.deliver(id);
  }

  async #attempt(send: Send, conversation: Conversation, entry: LogEntry): Promise<'done' | 'failed'> {
    try {
      await send(conversation, storedBubble(entry.activity));
      return 'done';
    } catch (error) {
      const { id, channel } = conversation;
      this.#log.error('channel.send-failed', { conversation: id, channel, activity: entry.id, error });
      return 'failed';
    }
  }

  async #mark(id: string, entry: LogEntry, delivery: 'trying' | 'done' | 'failed'): Promise<void> {
    await this.#conversations.change(id, (conversation) => ({
      ...conversation,
      log: conversation.log.map((one) => (one.seq === entry.seq ? { ...one, delivery } : one)),
    }));
  }
}
