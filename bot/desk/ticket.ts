import type { Customer } from '../core/customer.ts';
import { ServiceError } from '../core/errors.ts';
import type { HandOff, TicketState } from '../core/handOff.ts';
import { type Alert, isUnsent } from './alerts/alert.ts';
import type { DispatchOrder } from './dispatch/order.ts';
import { isWaiting, type OutgoingMail } from './mail/outgoingMail.ts';
import type { AnswerPromise } from './promise.ts';
import { isUntold, type Telling } from './telling.ts';
import type { Move, TicketEvent } from './ticketEvent.ts';
import type { PendingHook } from './webhooks/webhook.ts';

export type { Move, TicketEvent } from './ticketEvent.ts';

/** A matter handed to people. The document holds its own outgoing mails, so that both are saved in one step. */
export interface Ticket extends Omit<HandOff, 'customer'> {
  version: 1;
  id: string;
  /** What customers are told and say (受理编号). */
  number: string;
  state: TicketState;
  /** The customer as known when the ticket was opened. */
  customer: Pick<Customer, 'id' | 'name' | 'contacts'>;
  /** Id of the department it waits at. */
  department: string;
  /** Staff id of the person in charge by region, where there is one. */
  owner?: string;
  /** Staff id of the person who took it; absent while it waits. */
  agent?: string;
  /** Absent where none was given (`handoff.noPromise`). */
  promise?: AnswerPromise;
  openedAt: string;
  takenAt?: string;
  answeredAt?: string;
  solvedAt?: string;
  closedAt?: string;
  withdrawnAt?: string;
  reopenedAt?: string;
  /** When the customer had everything personal in it deleted. */
  erasedAt?: string;
  /** All that ever happened to it, oldest first; the times above are those of the present round. */
  events: TicketEvent[];
  mails: OutgoingMail[];
  /** What the customer is to be told unasked, oldest first. */
  tellings?: Telling[];
  /** Dispatch orders, oldest first; at most one of them is still to be carried out. */
  orders?: DispatchOrder[];
  /** Messages to the group robots of a department. */
  alerts?: Alert[];
  /** What webhooks have still to be told. */
  hooks?: PendingHook[];
}

type Fact = 'takenAt' | 'answeredAt' | 'solvedAt' | 'closedAt' | 'withdrawnAt' | 'reopenedAt';

/** Every legal move: from which states, to which, and the time it leaves behind. */
export const moves: Record<Move, { from: readonly TicketState[]; to: TicketState; fact?: Fact }> = {
  take: { from: ['waiting'], to: 'taken', fact: 'takenAt' },
  answer: { from: ['taken', 'answered'], to: 'answered', fact: 'answeredAt' },
  transfer: { from: ['waiting', 'taken', 'answered'], to: 'waiting' },
  solve: { from: ['taken', 'answered'], to: 'solved', fact: 'solvedAt' },
  close: { from: ['solved'], to: 'closed', fact: 'closedAt' },
  withdraw: { from: ['waiting', 'taken', 'answered'], to: 'withdrawn', fact: 'withdrawnAt' },
  reopen: { from: ['answered', 'solved', 'withdrawn'], to: 'waiting', fact: 'reopenedAt' },
};

/** What an act leaves in its event besides the time. */
export type MoveFacts = Omit<Extract<TicketEvent, { type: Move }>, 'type' | 'at'>;

/** The ticket after a move; throws `desk/illegal-move` where the table does not allow it. */
export function move(ticket: Ticket, event: Move, at: Date, facts: MoveFacts = {}): Ticket {
  const { from, to, fact } = moves[event];
  if (!from.includes(ticket.state)) {
    throw new ServiceError('desk/illegal-move', `A ticket that is ${ticket.state} cannot ${event}.`);
  }
  const time = at.toISOString();
  return {
    ...(to === 'waiting' ? withoutRound(ticket) : ticket),
    state: to,
    ...(fact ? { [fact]: time } : {}),
    events: [...ticket.events, { type: event, at: time, ...facts }],
  };
}

/** Whether something may still be due; the others are never looked at again. */
export function isOpen(ticket: Ticket): boolean {
  const finished = ticket.state === 'closed' || ticket.state === 'withdrawn';
  return (
    !finished ||
    ticket.mails.some(isWaiting) ||
    (ticket.tellings ?? []).some(isUntold) ||
    (ticket.alerts ?? []).some(isUnsent) ||
    (ticket.hooks ?? []).length > 0
  );
}

function withoutRound(ticket: Ticket): Ticket {
  const {
    takenAt: _taken,
    answeredAt: _answered,
    solvedAt: _solved,
    withdrawnAt: _withdrawn,
    agent: _agent,
    ...rest
  } = ticket;
  return rest;
}
