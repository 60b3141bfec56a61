import type { LocalTime, TranscriptLine } from '../core/handOff.ts';
import type { Refusal } from './acts/refusal.ts';
import type { OrderStep } from './dispatch/order.ts';

export type Move = 'take' | 'answer' | 'transfer' | 'solve' | 'close' | 'withdraw' | 'reopen';

/** Whether the time that the customer was told was kept: at all, only after it was renewed, or not. */
export type PromiseOutcome = 'kept' | 'renewed' | 'missed';

interface EventBase {
  at: string;
  /** Staff id, or `customer`; absent where the service itself acted. */
  by?: string;
  /** What makes it the same act when it comes twice: a Message-ID, an activity, a form. */
  key?: string;
}

/** One thing that happened to a ticket; what is stored is never changed. */
export type TicketEvent = EventBase &
  (
    | { type: 'opened' }
    | {
        type: 'added';
        activity: string;
        text: string;
        attachments?: NonNullable<TranscriptLine['attachments']>;
      }
    /** It was over, and the customer's words opened another ticket. */
    | { type: 'continued'; ticket: string; number: string }
    | { type: Move; text?: string; outcome?: PromiseOutcome; from?: string; to?: string }
    | { type: 'call'; text: string; outcome?: PromiseOutcome }
    | { type: 'note'; text: string }
    /** A step of a dispatch order; issuing it counts as the answer. */
    | { type: 'dispatch'; order: string; step: OrderStep; text?: string; outcome?: PromiseOutcome }
    | { type: 'urge'; count: number }
    /** An act of an agent that had no effect; they are told why. */
    | { type: 'returned'; refusal: Refusal; text: string }
    /** So much of the working time up to `dueAt` has passed without an answer (per cent). */
    | { type: 'warned'; share: 50 | 80; dueAt: string }
    /** An urgent matter that nobody took. */
    | { type: 'alarmed' }
    | { type: 'missed'; dueAt: string }
    | {
        type: 'renewed';
        why: 'late' | 'calendar' | 'transfer' | 'reopen' | 'known';
        from?: string;
        to: LocalTime;
      }
    /** The renewed time is in danger as well: the lead writes personally. */
    | { type: 'leadWrites'; dueAt: string }
    | { type: 'noResultYet' }
    | { type: 'visit' }
    /** The customer says that it is solved; whether it stays so is asked by the visit. */
    | { type: 'confirm' }
    /** A person decided whether a mail that was held back may act. */
    | { type: 'heldMail'; decision: 'released' | 'discarded' }
    /** What an agent wrote could not be brought to the customer. */
    | { type: 'untold'; telling: string; why: 'price' | 'unreachable' }
  );
