import { Chains } from '../core/chains.ts';
import type { Log } from '../core/log.ts';
import type { Conversation, LogEntry } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import { type Bubble, storedBubble } from './saying.ts';

/** Carries one bubble to where the conversation lives; throws when the channel refused it or did not answer. */
export type Send = (conversation: Conversation, bubble: Bubble) => Promise<void>;

/** A channel that keeps its own account of what it tried: it reads what is due from the log and marks it itself. */
export interface Carrier {
  deliver(id: string): Promise<void>;
}

export type Sender = Send | Carrier;

/**
 * Hands bubbles to the channels that have to send them, in order. A bubble is marked as tried, durably, before it
 * goes; one whose outcome is unknown after a crash is not sent again, since these channels cannot tell twice from once.
 */
export class Delivery {
  readonly #conversations: Conversations;
  readonly #senders: ReadonlyMap<string, Sender>;
  readonly #log: Log;
  // A turn and an agent's words may end at the same moment; a bubble is picked up by one of them.
  readonly #chains = new Chains();

  constructor(conversations: Conversations, senders: ReadonlyMap<string, Sender>, log: Log) {
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
    await this.#chains.run(id, () => this.#deliver(id));
  }

  /** After a start: what was being tried when the process ended counts as failed, the rest is sent. */
  async resume(id: string): Promise<void> {
    await this.#chains.run(id, async () => {
      const conversation = await this.#conversations.get(id);
      const unknown = conversation?.log.filter((entry) => entry.delivery === 'trying') ?? [];
      for (const entry of unknown) await this.#mark(id, entry, 'failed');
      await this.#deliver(id);
    });
  }

  async #deliver(id: string): Promise<void> {
    for (;;) {
      const conversation = await this.#conversations.get(id);
      const send = conversation && this.#senders.get(conversation.channel);
      if (typeof send === 'object') return await send.deliver(id);
      const entry = conversation?.log.find((one) => one.delivery === 'due');
      if (!conversation || !send || !entry) return;
      await this.#mark(id, entry, 'trying');
      await this.#mark(id, entry, await this.#attempt(send, conversation, entry));
    }
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
