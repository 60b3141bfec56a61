import type { Message, Progress } from './message.ts';

/**
 * The messages with one more. One that stands there already, by key or place, is replaced: that is how the echo of
 * one's own words takes the place of what waited for it, and how a replay after a reconnection changes nothing.
 */
export function withMessage(messages: readonly Message[], message: Message): Message[] {
  const others = messages.filter((one) => one.key !== message.key && !isSamePlace(one, message));
  return [...others, message].sort(inOrder);
}

/** What the service has is sent, whatever is heard of the attempts afterwards. */
export function withProgress(messages: readonly Message[], key: string, progress: Progress): Message[] {
  return messages.map((one) => (one.key === key && one.seq === undefined ? { ...one, progress } : one));
}

/** How many messages of others stand after the place that was read last. */
export function unreadIn(messages: readonly Message[], readSeq: number): number {
  return messages.filter((one) => one.speaker !== 'customer' && (one.seq ?? -1) > readSeq).length;
}

/** The last place that the service has given; -1 for none. */
export function lastSeq(messages: readonly Message[]): number {
  return messages.reduce((last, one) => Math.max(last, one.seq ?? -1), -1);
}

function isSamePlace(one: Message, other: Message): boolean {
  return one.seq !== undefined && one.seq === other.seq;
}

// What the service has comes first, by place; what it has not follows in the order in which it was said.
function inOrder(one: Message, other: Message): number {
  if (one.seq !== undefined && other.seq !== undefined) return one.seq - other.seq;
  if (one.seq === undefined && other.seq === undefined) return one.at - other.at;
  return one.seq === undefined ? 1 : -1;
}
