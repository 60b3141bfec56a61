import type { LookupOutcome, LookupRequest } from '../../dialogs/services.ts';
import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';

/** A look-up that is under way: on disk until its outcome is, at most one a conversation. */
export interface Lookup extends LookupRequest {
  version: 1;
  /** When it was ordered (ISO 8601). */
  orderedAt: string;
  /** Requests that failed. */
  failures: number;
}

/** Look-ups on disk, by conversation; `bot/storage` implements it. Durable when `write` and `remove` resolve. */
export interface LookupStore {
  read(conversation: string): Promise<Lookup | undefined>;
  write(lookup: Lookup): Promise<void>;
  remove(conversation: string): Promise<void>;
  /** Conversations that may have one; called once at the start. */
  open(): Promise<string[]>;
}

export interface LookupsParts {
  store: LookupStore;
  /** How orders are asked for, and how long that may take; undefined where they cannot be. */
  orders(): { seconds: number; ask: Ask } | undefined;
  /** Brings the outcome into the conversation; durable when it resolves, the same however often it is called. */
  wake(lookup: Lookup, outcome: LookupOutcome): Promise<void>;
  clock: Clock;
  log: Log;
}

export type Ask = (request: LookupRequest, signal: AbortSignal) => Promise<LookupOutcome>;
