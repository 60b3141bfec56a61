import type { Kind, Priority } from '../../core/kinds.ts';
import type { Leaving } from '../../core/live.ts';
import type { Locale } from '../../core/locale.ts';

/** What the conversation is told, as the name of an event that begins a turn there. */
export type LiveNews =
  | 'live.joined'
  | 'live.passed'
  | 'live.moved'
  | 'live.nobody'
  | 'live.away'
  | 'live.back'
  | 'live.over';

/** One thing that happened; `by` is a staff id, absent where the customer or the service acted. */
export interface LiveEvent {
  type: 'asked' | 'left' | 'joined' | 'takenOver' | 'passed' | 'away' | 'note' | Leaving;
  at: string;
  by?: string;
  /** What makes it the same act when it comes twice. */
  key?: string;
  /** A note, or why it was passed on; only colleagues see it. */
  text?: string;
}

/**
 * The talk of one customer with agents: they wait in line, talk, and it is over; asked for again, a new round of the
 * same document begins. A conversation has one, so that nobody talks with two agents at cross purposes.
 */
export interface LiveChat {
  version: 1;
  /** Id of the conversation, and of the document. */
  conversation: string;
  channel: string;
  /** Customer id. */
  customer: string;
  locale: Locale;
  /** Counts from 1. */
  round: number;
  state: 'waiting' | 'talking' | 'over';
  kind: Kind;
  priority: Priority;
  /** What it is about, as far as it is known; may be empty. */
  problem: string;
  /** Id of the department whose agents are asked. */
  department: string;
  /** Staff id of the person who was asked for. */
  named?: string;
  /** Staff id of the person who talks, or talked last in this round. */
  agent?: string;
  /** Begin of the round; with it the place in line. */
  askedAt: string;
  /** Until when the customer was told to wait. */
  waitsUntil?: string;
  /** Begin of the present wait, where the round began before it: they were passed on. */
  waitsSince?: string;
  /** The place in line that the customer knows, and since when. */
  toldPlace?: { place: number; at: string };
  /** How the department's group was told of the present wait; `settled` once it was, or could not be. */
  alert?: { tries: number; triedAt: string; settled?: boolean };
  /** The agent's last words. */
  saidAt?: string;
  /** Since when the customer waits for words of the agent: from the agent's coming, or the customer's own words. */
  unansweredSince?: string;
  /** When the customer was asked to bear with the agent's silence. */
  awayAt?: string;
  /** Set at the end of the talk; it is over once the conversation has heard of it. */
  leaving?: { how: Leaving; at: string };
  /** Number of the ticket that it became. */
  ticket?: string;
  /** The newest ones, of all rounds, oldest first. */
  events: LiveEvent[];
  /** What the conversation has not yet been told, oldest first. */
  news: { key: string; name: LiveNews }[];
}

/** Live chats on disk; `bot/storage` implements it. Durable when a method that writes resolves. */
export interface LiveChatStore {
  read(conversation: string): Promise<LiveChat | undefined>;
  /**
   * Replaces the chat of a conversation by what `change` makes of it, and gives that; changes of one never overlap.
   * Nothing is written where `change` gives back what it got.
   */
  update(
    conversation: string,
    change: (chat: LiveChat | undefined) => LiveChat | undefined,
  ): Promise<LiveChat | undefined>;
  /** Ids of the conversations whose chats are not over, after a start. */
  open(): Promise<string[]>;
}

/** Whether somebody waits, talks, or is still to be told something. */
export function isOpen({ state, news }: LiveChat): boolean {
  return state !== 'over' || news.length > 0;
}

/** Whether an agent has the conversation: what the customer says is for them, and the bot is silent. */
export function hasAgent(chat: LiveChat | undefined): chat is LiveChat & { agent: string } {
  return chat?.state === 'talking' && chat.agent !== undefined;
}
