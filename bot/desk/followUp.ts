import type { HandOff, TranscriptLine } from '../core/handOff.ts';
import type { Ticket } from './ticket.ts';

// Enough to see what it was about; all of it stands in the ticket before.
const LINES_BEFORE = 20;

/** Words of a customer, and pictures that came with them. */
export interface Addition {
  activity: string;
  text: string;
  attachments?: NonNullable<TranscriptLine['attachments']>;
}

/** Whether words of the customer come too late for a ticket: they begin another one that is linked to it. */
export function isOver({ state }: Ticket): boolean {
  return state === 'closed' || state === 'withdrawn';
}

/** What a customer says about a matter that was over, as a new matter of the same kind that knows the one before. */
export function followUp(before: Ticket, { activity, text, attachments }: Addition, at: Date): HandOff {
  const { conversation, channel, locale, kind, problem, facts, region, dealer, replyBy, callWhen, tried } =
    before;
  const said: TranscriptLine = {
    at: at.toISOString(),
    from: 'customer',
    text,
    ...(attachments && { attachments }),
  };
  return {
    ...{ conversation, activity, channel, locale, kind, problem, facts, replyBy, tried },
    ...(region !== undefined && { region }),
    ...(dealer && { dealer }),
    ...(callWhen !== undefined && { callWhen }),
    ...(before.enteredBy !== undefined && { enteredBy: before.enteredBy }),
    customer: { ...before.customer, version: 1, identities: [], lastSeenAt: at.toISOString(), tickets: [] },
    priority: 'reopened',
    reason: 'notSolved',
    follows: { ticket: before.id, number: before.number },
    transcript: [...before.transcript.slice(-LINES_BEFORE), said],
  };
}

/** The ticket that was over, with the one that goes on with it; once, however often it is told. */
export function continuedBy(
  before: Ticket,
  { ticket, number }: { ticket: string; number: string },
  at: Date,
): Ticket {
  if (before.events.some((one) => one.type === 'continued' && one.ticket === ticket)) return before;
  const event = { type: 'continued' as const, at: at.toISOString(), by: 'customer', ticket, number };
  return { ...before, events: [...before.events, event] };
}
