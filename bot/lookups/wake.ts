import { LOOKED_UP, type LookupDone } from '../../dialogs/lookupDone.ts';
import type { LookupOutcome } from '../../dialogs/services.ts';
import type { Turns } from '../turn/turns.ts';
import type { Lookup } from './lookup.ts';

/** Brings the outcome of a look-up into its conversation as an event, once however often it is called. */
export async function wake(
  turns: Pick<Turns, 'receive'>,
  lookup: Lookup,
  outcome: LookupOutcome,
): Promise<void> {
  const { orderedAt, conversation, activity, locale, orderNumber, phoneEnd } = lookup;
  const request = { conversation, activity, locale, orderNumber, phoneEnd };
  const value: LookupDone = { request, orderedAt, outcome };
  await turns.receive(conversation, `lookup.${activity}`, { type: 'event', name: LOOKED_UP, value });
}
