import type { Activity } from 'botbuilder';
import type { LookupOutcome, LookupRequest } from './services.ts';

/** The event that brings the outcome of a look-up into its conversation. */
export const LOOKED_UP = 'lookup.done';

/** Names of the due times of a look-up: when to ask for patience, and when to wait no longer. */
export const lookupTimes = { wait: 'lookupWait', slow: 'lookupSlow' };

/** What the event carries. */
export interface LookupDone {
  request: LookupRequest;
  /** ISO 8601. */
  orderedAt: string;
  outcome: LookupOutcome;
}

/** The outcome in an activity; undefined for every other activity. Only the service itself makes events. */
export function lookupDone({ name, value }: Partial<Activity>): LookupDone | undefined {
  return name === LOOKED_UP ? value : undefined;
}
