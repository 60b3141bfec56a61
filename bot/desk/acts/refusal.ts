import type { TicketState } from '../../core/handOff.ts';
import type { OrderProblem } from '../dispatch/order.ts';

/** Why an act had no effect. `places` are the pieces of the text that are in the way. */
export type Refusal =
  | { why: 'notStaff' }
  | { why: 'takenBy'; agent: string }
  | { why: 'state'; state: TicketState }
  | { why: 'price'; places: string[] }
  | { why: 'contact'; places: string[] }
  | { why: 'undecided' }
  | { why: 'tooLong' }
  | { why: 'empty' }
  | { why: 'unknownTarget'; named: string }
  | { why: 'unknownVerb'; named: string }
  /** It is about a dispatch order. */
  | ({ why: 'order' } & OrderProblem)
  /** Something happened to the ticket that whoever acts had not seen. */
  | { why: 'changed' };

/** The outcome of an act: the ticket as it is now, or why nothing happened. */
export type ActResult<T> = { ticket: T } | { refusal: Refusal };
