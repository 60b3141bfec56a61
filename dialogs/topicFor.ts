import type { Kind } from '../bot/core/kinds.ts';
import type { HandOffOptions } from './handOffDialog.ts';
import { mayLookUp } from './lookupDialog.ts';
import type { Services } from './services.ts';
import type { Turn } from './turn.ts';
import { isUnavailable } from './unavailableDialog.ts';

/** The topic that sees to the matter of the sitting, which is of this kind (script.md C). */
export function topicFor(
  kind: Kind,
  { company, lookups }: Services,
  turn: Turn,
): { id: string; options?: HandOffOptions } {
  if (isUnavailable(company, kind, turn)) return { id: 'unavailable' };
  if (kind === 'price') return { id: 'price' };
  if (kind === 'human') return { id: 'handOff', options: { reason: 'asked' } };
  const looksUp = kind === 'orderStatus' && lookups.findsOrders;
  return { id: looksUp && mayLookUp(turn.sitting) ? 'lookup' : 'matter' };
}
