import type { Customer } from '../core/customer.ts';
import { senderDigest } from '../desk/mail/in/mailbag.ts';
import { type ContactStore, contactId } from '../turn/contact.ts';
import type { Conversation, ConversationStore, LogEntry } from '../turn/conversation.ts';
import type { Conversations } from '../turn/conversations.ts';

export interface ErasureParts {
  store: Pick<ConversationStore, 'readSegment' | 'writeSegment'>;
  conversations: Pick<Conversations, 'get' | 'change'>;
  uploads: { remove(name: string): Promise<void> };
  /** Takes the words out of a ticket; gives its files and the tickets that followed it. */
  tickets: {
    erase(ticket: string): Promise<{ number: string; files: string[]; followers: string[] } | undefined>;
  };
  misses: { erase(activity: string): Promise<void> };
  withheld: { erase(activity: string): Promise<void> };
  surveys: { erase(conversation: string, sitting: string): Promise<void> };
  shownArticles: { erase(conversation: string): Promise<void> };
  lookups: { cancel(conversation: string): Promise<void> };
  live: { erase(conversation: string): Promise<void> };
  contacts: Pick<ContactStore, 'read' | 'write'>;
  mailbag: { erase(of: { ticket: string } | { sender: string }): Promise<void> };
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
    const { email } = customer.contacts;
    if (email !== undefined) await this.#parts.mailbag.erase({ sender: senderDigest(email) });
    for (const { id } of customer.tickets) await this.#eraseTicket(id);
    for (const id of new Set([...(customer.conversations ?? []), present])) {
      await this.#eraseConversation(id, id === present);
    }
  }

  async #eraseConversation(id: string, isPresent: boolean): Promise<void> {
    const { store, conversations, lookups } = this.#parts;
    await lookups.cancel(id);
    const conversation = await conversations.get(id);
    // What stands for a contact made elsewhere has its record, and no words.
    if (!conversation) return await this.#eraseSitting(contactId(id, 0));
    await this.#parts.live.erase(id);
    await this.#parts.shownArticles.erase(id);
    await this.#eraseBeside(conversation.log);
    for (let number = 0; number < sittingsOf(conversation); number++) {
      await this.#eraseSitting(contactId(id, number));
    }
    const { sealed } = await conversations.change(id, (current) => ({
      ...current,
      log: current.log.map(withoutWords),
      state: isPresent ? current.state : { sittings: sittingsOf(current) },
    }));
    for (let number = 0; number < sealed; number++) {
      const entries = await store.readSegment(id, number);
      await this.#eraseBeside(entries);
      await store.writeSegment(id, number, entries.map(withoutWords));
    }
  }

  // The register tells the tickets that the profile has forgotten, and when each sitting began.
  async #eraseSitting(contactId: string): Promise<void> {
    const { contacts, surveys } = this.#parts;
    const contact = await contacts.read(contactId);
    if (!contact) return;
    for (const { ticket } of contact.matters) if (ticket) await this.#eraseTicket(ticket);
    await surveys.erase(contact.conversation, contact.startedAt);
    const { unit: _unit, answer: _answer, ...rest } = contact;
    const matters = contact.matters.map(({ answer: _said, told: _told, ...matter }) => ({
      ...matter,
      request: '',
    }));
    await contacts.write({ ...rest, name: {}, contacts: {}, matters });
  }

  async #eraseTicket(id: string): Promise<void> {
    await this.#parts.mailbag.erase({ ticket: id });
    const erased = await this.#parts.tickets.erase(id);
    if (!erased) return;
    await this.#parts.keptMails?.removeOf(erased.number);
    for (const file of erased.files) await this.#parts.uploads.remove(file);
    for (const follower of erased.followers) await this.#eraseTicket(follower);
  }

  // Files and misses are found by what the log says, so they go before its words.
  async #eraseBeside(entries: readonly LogEntry[]): Promise<void> {
    for (const { id, from, activity } of entries) {
      for (const { contentUrl } of activity.attachments ?? []) {
        const name = contentUrl?.startsWith('/uploads/') ? contentUrl.slice('/uploads/'.length) : undefined;
        if (name) await this.#parts.uploads.remove(name);
      }
      if (from !== 'customer') continue;
      await this.#parts.misses.erase(id);
      await this.#parts.withheld.erase(id);
    }
  }
}

// Clients show no events; what waited to be sent is not sent any more.
function withoutWords({ delivery, ...entry }: LogEntry): LogEntry {
  const erased = { ...entry, activity: { type: 'event', name: 'erased' } };
  return delivery === undefined ? erased : { ...erased, delivery: 'done' };
}

function sittingsOf({ state }: Conversation): number {
  return typeof state.sittings === 'number' ? state.sittings : 0;
}
