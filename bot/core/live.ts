import type { Kind, Priority } from './kinds.ts';
import type { Locale } from './locale.ts';

/** How a talk with an agent came to its end. */
export type Leaving =
  /** The agent is done. */
  | 'solved'
  /** The assistant goes on. */
  | 'handedBack'
  /** It becomes a ticket. */
  | 'ticket'
  /** The agent left the customer without a word for too long: it becomes a ticket, with an apology. */
  | 'agentGone'
  /** Nobody said anything for long. */
  | 'quiet';

/** What a customer wants to talk about with an agent, and with whom. */
export interface LiveMatter {
  kind: Kind;
  priority: Priority;
  region?: string | undefined;
  /** Staff id of the person who is asked for by name. */
  named?: string | undefined;
  /** Set where a colleague of that person will do as well. */
  orColleague?: true | undefined;
}

/** A matter together with whose it is. */
export interface LiveAsk extends LiveMatter {
  conversation: string;
  channel: string;
  /** Customer id. */
  customer: string;
  locale: Locale;
  /** What it is about, as far as it is known; may be empty. */
  problem: string;
}

/** What a conversation may know of its live chat. */
export interface LiveView {
  state: 'waiting' | 'talking' | 'over';
  /** Who talks, or talked last. */
  agent?: { id: string; name: string };
  /** Staff id of the person who was asked for by name. */
  named?: string;
  /** The name of the person or department that is waited for. */
  awaited: string;
  /** When the customer asked for a person, or an agent stepped in. */
  since: string;
  /** In line, from 1. */
  place: number;
  /** How the talk ended. */
  how?: Leaving;
  /** What agents noted for each other during the talk; `by` is a staff id. */
  notes: { by: string; at: string; text: string }[];
}
