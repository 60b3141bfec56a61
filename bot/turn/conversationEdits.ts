import type { Activity } from 'botbuilder';
import { ServiceError } from '../core/errors.ts';
import { randomId } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { Conversation, Inbound, LogEntry } from './conversation.ts';

const SEEN = 100;
const WAITING = 20;

/** What is known of a conversation as it begins. */
export interface Beginning {
  id?: string;
  channel: string;
  customer: string;
  locale: Locale;
  reference?: object;
}

/** A conversation in which nothing was said yet. */
export function newConversation(beginning: Beginning & { id: string }, now: Date): Conversation {
  return {
    version: 1,
    id: beginning.id,
    channel: beginning.channel,
    customer: beginning.customer,
    locale: beginning.locale,
    createdAt: now.toISOString(),
    epoch: randomId()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 6),
    log: [],
    sealed: 0,
    nextSeq: 0,
    seen: [],
    pending: [],
    due: [],
    state: {},
    ...(beginning.reference ? { reference: beginning.reference } : {}),
  };
}

export interface NewEntry {
  from: LogEntry['from'];
  key: string;
  activity: Partial<Activity>;
  delivery?: 'due';
}

/** The conversation with these entries at the end of its log; those whose key stands there already are left out. */
export function withEntries(conversation: Conversation, entries: NewEntry[], now: Date): Conversation {
  const known = new Set(conversation.log.map((entry) => entry.key));
  let { nextSeq } = conversation;
  let at = lastTime(conversation);
  const added = entries
    .filter((entry) => !known.has(entry.key))
    .map((entry): LogEntry => {
      at = Math.max(now.getTime(), at + 1);
      const seq = nextSeq++;
      return { ...entry, seq, id: entryId(conversation.id, seq), at: new Date(at).toISOString() };
    });
  return { ...conversation, log: [...conversation.log, ...added], nextSeq };
}

/** The conversation that remembers having seen this inbound key. */
export function withSeen(conversation: Conversation, key: string, id: string): Conversation {
  return { ...conversation, seen: [...conversation.seen, { key, id }].slice(-SEEN) };
}

function entryId(conversation: string, seq: number): string {
  return `${conversation}|${String(seq).padStart(7, '0')}`;
}

function lastTime(conversation: Conversation): number {
  return Date.parse(conversation.log.at(-1)?.at ?? conversation.createdAt);
}

/** The conversation after the turn of this activity. */
export function withoutPending(conversation: Conversation, inbound: Inbound): Conversation {
  return { ...conversation, pending: conversation.pending.filter((one) => one.id !== inbound.id) };
}

/** The conversation with one more activity to run; a message stands in its log, too. Throws `turn/busy` behind twenty others. */
export function withInbound(
  conversation: Conversation,
  key: string,
  activity: Partial<Activity>,
  now: Date,
): Conversation {
  if (conversation.pending.length >= WAITING) {
    throw new ServiceError(
      'turn/busy',
      'Too many messages wait in this conversation; send it again in a moment.',
    );
  }
  const isMessage = activity.type === 'message';
  const logged = isMessage
    ? withEntries(conversation, [{ from: 'customer', key, activity }], now)
    : conversation;
  const entry = isMessage ? logged.log.at(-1) : undefined;
  const id = entry?.id ?? `${conversation.id}|${randomId()}`;
  const inbound: Inbound = { id, key, at: entry?.at ?? now.toISOString(), activity };
  return withSeen({ ...logged, pending: [...logged.pending, inbound] }, key, id);
}
