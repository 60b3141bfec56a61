import type { Customer } from './core/customer.ts';
import type { Conversation, ConversationStore, LogEntry } from './turn/conversation.ts';
import type { Conversations } from './turn/conversations.ts';

export interface ErasureParts {
  store: Pick<ConversationStore, 'readSegment' | 'writeSegment'>;
  conversations: Pick<Conversations, 'get' | 'change'>;
  uploads: { remove(name: string): Promise<void> };
  tickets: { erase(ticket: string): Promise<{ number: string } | undefined> };
  misses: { erase(activity: string): Promise<void> };
  surveys: { erase(conversation: string, sitting: string): Promise<void> };
  /** Mails that are kept as files; undefined where they are sent. */
  keptMails: { removeOf(ticketNumber: string): Promise<void> } | undefined;
}

/**
 * Takes what is personal out of everything kept about a customer, save the profile itself, which the turn that asked
 * for it saves. Keys, ids and counts stay, so that nothing is repeated or counted anew. Durable when it resolves, and
 * the same however often it runs: a crash in the middle is mended by the turn that runs again.
 */
export class Erasure {
  readonly #parts: ErasureParts;

  constructor(parts: ErasureParts) {
    this.#parts = parts;
  }

  /** `present` is the conversation whose turn is running: what the dialogs keep there is theirs to clear. */
  async erase(customer: Customer, present: string): Promise<void> {
    const { tickets, keptMails } = this.#parts;
    for (const { id } of customer.tickets) {
      const erased = await tickets.erase(id);
      if (erased) await keptMails?.removeOf(erased.number);
    }
    for (const id of new Set([...(customer.conversations ?? []), present])) {
      await this.#eraseConversation(id, id === present);
    }
  }

  async #eraseConversation(id: string, isPresent: boolean): Promise<void> {
    const { store, conversations } = this.#parts;
    const conversation = await conversations.get(id);
    if (!conversation) return;
    await this.#eraseBeside(conversation.log);
    await this.#eraseSurvey(conversation);
    const { sealed } = await conversations.change(id, (current) => ({
      ...current,
      log: current.log.map(withoutWords),
      state: isPresent ? current.state : {},
    }));
    for (let number = 0; number < sealed; number++) {
      const entries = await store.readSegment(id, number);
      await this.#eraseBeside(entries);
      await store.writeSegment(id, number, entries.map(withoutWords));
    }
  }

  async #eraseSurvey({ id, state }: Conversation): Promise<void> {
    const { sitting } = state as { sitting?: { startedAt: string } };
    if (sitting) await this.#parts.surveys.erase(id, sitting.startedAt);
  }

  // Files and misses are found by what the log says, so they go before its words.
  async #eraseBeside(entries: readonly LogEntry[]): Promise<void> {
    for (const { id, from, activity } of entries) {
      for (const { contentUrl } of activity.attachments ?? []) {
        const name = contentUrl?.startsWith('/uploads/') ? contentUrl.slice('/uploads/'.length) : undefined;
        if (name) await this.#parts.uploads.remove(name);
      }
      if (from === 'customer') await this.#parts.misses.erase(id);
    }
  }
}

// Clients show no events; what waited to be sent is not sent any more.
function withoutWords({ delivery, ...entry }: LogEntry): LogEntry {
  const erased = { ...entry, activity: { type: 'event', name: 'erased' } };
  return delivery === undefined ? erased : { ...erased, delivery: 'done' };
}
