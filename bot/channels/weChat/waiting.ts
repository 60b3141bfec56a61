import type { Conversation, LogEntry } from '../../turn/conversation.ts';
import type { Conversations } from '../../turn/conversations.ts';
import { storedReference, type WeChatReference } from './customerOf.ts';
import { type Ledger, type LedgerStore, newLedger } from './ledger.ts';
import type { LiveAccount } from './liveAccount.ts';
import { type Bundle, bundled, piecesOf } from './pieces.ts';

/** What of a conversation still has to reach the customer. */
export interface Waiting {
  conversation: Conversation;
  reference: WeChatReference;
  live: LiveAccount;
  ledger: Ledger;
  bundles: Bundle[];
}

export interface WaitingParts {
  conversations: Conversations;
  ledgers: LedgerStore;
  accounts: ReadonlyMap<string, LiveAccount>;
  publicUrl: string | undefined;
}

/** Reads what waits in a conversation; undefined where it is no WeChat conversation, or its account is gone. */
export async function whatWaits(parts: WaitingParts, id: string): Promise<Waiting | undefined> {
  const conversation = await parts.conversations.get(id);
  const reference = conversation && storedReference(conversation);
  const live = reference && parts.accounts.get(reference.account);
  if (!conversation || !reference || !live) return undefined;
  const ledger = (await parts.ledgers.read(id)) ?? newLedger(id);
  const untried = dueIn(conversation)
    .flatMap((entry) => piecesOf(entry, parts.publicUrl))
    .filter((piece) => !ledger.tried.includes(piece.id));
  return { conversation, reference, live, ledger, bundles: bundled(untried) };
}

/** Notes in the log which bubbles have gone in all their pieces; `failed` are those that surely or perhaps did not. */
export async function noteGone(
  { conversations, ledgers, publicUrl }: WaitingParts,
  id: string,
  failed: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { tried } = (await ledgers.read(id)) ?? newLedger(id);
  await conversations.change(id, (conversation) => {
    const log = conversation.log.map((entry) => {
      const pieces = entry.delivery === 'due' ? piecesOf(entry, publicUrl) : undefined;
      if (!pieces?.every((piece) => tried.includes(piece.id))) return entry;
      return {
        ...entry,
        delivery: pieces.some((piece) => failed.has(piece.id)) ? 'failed' : 'done',
      } as const;
    });
    return log.every((entry, n) => entry === conversation.log[n]) ? conversation : { ...conversation, log };
  });
}

/**
 * Notes what became of pieces that were tried when the process ended: those in an answer are repeated with it, the
 * others are not known to have arrived.
 */
export async function noteInterrupted(parts: WaitingParts, id: string): Promise<void> {
  const ledger = await parts.ledgers.read(id);
  if (!ledger) return;
  const answered = new Set(ledger.replies.flatMap((reply) => reply.pieces));
  await noteGone(parts, id, new Set(ledger.tried.filter((piece) => !answered.has(piece))));
}

/** Gives up all that waits: it cannot reach the customer any more. */
export async function giveUp({ conversations }: WaitingParts, id: string): Promise<void> {
  await conversations.change(id, (conversation) => {
    if (dueIn(conversation).length === 0) return conversation;
    const log = conversation.log.map((entry) =>
      entry.delivery === 'due' ? { ...entry, delivery: 'failed' as const } : entry,
    );
    return { ...conversation, log };
  });
}

function dueIn(conversation: Conversation): LogEntry[] {
  return conversation.log.filter((entry) => entry.delivery === 'due');
}
