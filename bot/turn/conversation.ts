import type { Activity } from 'botbuilder';
import type { Locale } from '../core/locale.ts';

/** Something said, as every channel and client can be shown it again. */
export interface LogEntry {
  /** Position in the conversation, from 0 without gaps; customer, bot and agent share it. */
  seq: number;
  /** `<conversation>|<seq, 7 digits>`. */
  id: string;
  /** ISO 8601; strictly increasing within a conversation, also when the machine's clock is set back. */
  at: string;
  from: 'customer' | 'bot' | 'agent';
  /** What makes it the same thing when it comes twice: the channel's key, or `<inbound id>:<n>` for a bubble. */
  key: string;
  activity: Partial<Activity>;
  /** For channels that send: `trying` was handed over with an unknown outcome and is not sent again. */
  delivery?: 'due' | 'trying' | 'done' | 'failed';
}

/** An activity that came in and causes a turn; messages stand in the log too, other types only here. */
export interface Inbound {
  id: string;
  key: string;
  at: string;
  activity: Partial<Activity>;
}

/** Something to wake up for, once, at a time that survives a restart. */
export interface Due {
  name: string;
  at: string;
}

/** The key of the event activity that a due time becomes. */
export function dueKey(due: Due): string {
  return `due.${due.name}.${due.at}`;
}

/** Whether what came in is a due time that was moved or forgotten while it waited for its turn. */
export function isStale({ due }: Conversation, { key, activity }: Inbound): boolean {
  const isDue = activity.type === 'event' && activity.name?.startsWith('due.');
  return Boolean(isDue) && !due.some((one) => dueKey(one) === key);
}

/** One customer on one channel: a durable document of bounded size, older log entries lie in sealed segments. */
export interface Conversation {
  version: 1;
  id: string;
  channel: string;
  customer: string;
  locale: Locale;
  createdAt: string;
  /** Changes when the log is not the continuation of what clients saw. */
  epoch: string;
  /** The log's tail; `log[0].seq` is `sealed * SEGMENT`. */
  log: LogEntry[];
  sealed: number;
  nextSeq: number;
  /** Keys of the last inbound activities with the ids they got. */
  seen: { key: string; id: string }[];
  /** Inbound activities without a finished turn, in order. */
  pending: Inbound[];
  due: Due[];
  /** What the dialogs keep between turns. */
  state: Record<string, unknown>;
  /** Where a channel that sends has to send to. */
  reference?: object;
}

/** Entries of one sealed segment. */
export const SEGMENT = 50;

/** Conversations on disk; `bot/storage` implements it. Every method that writes is durable when it resolves. */
export interface ConversationStore {
  read(id: string): Promise<Conversation | undefined>;
  write(conversation: Conversation): Promise<void>;
  readSegment(id: string, number: number): Promise<LogEntry[]>;
  writeSegment(id: string, number: number, entries: LogEntry[]): Promise<void>;
  /** Ids of the conversations that may have pending turns, due times or undelivered bubbles. */
  unfinished(): Promise<string[]>;
  markUnfinished(id: string): Promise<void>;
  markFinished(id: string): Promise<void>;
}

export function isFinished(conversation: Conversation): boolean {
  const undelivered = conversation.log.some(
    (entry) => entry.delivery === 'due' || entry.delivery === 'trying',
  );
  return conversation.pending.length === 0 && conversation.due.length === 0 && !undelivered;
}
