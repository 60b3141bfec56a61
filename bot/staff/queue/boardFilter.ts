import type { TicketState } from '../../core/handOff.ts';
import type { Kind } from '../../core/kinds.ts';
import type { BoardEntry } from './boardEntry.ts';
import { plain } from './ticketIndex.ts';

/** Which tickets of the queue are asked for. */
export interface BoardFilter {
  department?: string | undefined;
  kind?: Kind | undefined;
  /** `open` is all that nobody answered for good. */
  state: TicketState | 'open' | 'all';
  /** Staff id, or `nobody`. */
  agent?: string | undefined;
  /** Part of a name, or of a telephone number or address. */
  text?: string | undefined;
}

const unsolved: readonly TicketState[] = ['waiting', 'taken', 'answered'];

/** Whether a ticket is among those asked for. */
export function fits(entry: BoardEntry, { department, kind, state, agent, text }: BoardFilter): boolean {
  if (department !== undefined && entry.department !== department) return false;
  if (kind !== undefined && entry.kind !== kind) return false;
  if (state === 'open' ? !unsolved.includes(entry.state) : state !== 'all' && entry.state !== state)
    return false;
  if (agent !== undefined && (agent === 'nobody' ? entry.agent !== undefined : entry.agent !== agent)) {
    return false;
  }
  return text === undefined || holds(entry, text);
}

function holds(entry: BoardEntry, text: string): boolean {
  const wanted = plain(text);
  if (wanted === '') return true;
  return [entry.number, entry.customer, ...entry.contacts].some((one) => plain(one).includes(wanted));
}
