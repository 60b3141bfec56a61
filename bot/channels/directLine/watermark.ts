import type { Conversation, LogEntry } from '../../turn/conversation.ts';

/** The place of a client in a conversation: epoch of the log, and position of the last entry it has seen. */
export function watermark(conversation: Pick<Conversation, 'epoch'>, seq: number): string {
  return `${conversation.epoch}-${seq}`;
}

/**
 * The position after which a client wants to read. Everything is read again (-1) for no watermark, `-`, garbage,
 * another epoch and a place beyond the end: clients throw away what they have, and a refusal would stop them for good.
 */
export function positionOf(
  text: string | null,
  conversation: Pick<Conversation, 'epoch' | 'nextSeq'>,
): number {
  const match = /^([A-Za-z0-9]{1,20})-(\d{1,9})$/.exec(text ?? '');
  if (!match || match[1] !== conversation.epoch) return -1;
  const seq = Number(match[2]);
  return seq < conversation.nextSeq ? seq : -1;
}

/** The watermark after these entries; undefined after none, which clients ignore. */
export function watermarkAfter(
  conversation: Pick<Conversation, 'epoch'>,
  entries: readonly LogEntry[],
): string | undefined {
  const last = entries.at(-1);
  return last && watermark(conversation, last.seq);
}
