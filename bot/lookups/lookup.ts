import type { LookupRequest } from '../../dialogs/services.ts';

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
