import type { Acting } from '../acts/acting.ts';
import { outcomeAt } from '../acts/answerPromise.ts';
import { colleaguesOf, withNews } from '../acts/news.ts';
import type { ActResult } from '../acts/refusal.ts';
import { taken } from '../acts/taking.ts';
import { leadsOf, personOnDuty } from '../recipients.ts';
import { type TellingLine, withTelling } from '../telling.ts';
import type { Ticket } from '../ticket.ts';
import type { PromiseOutcome } from '../ticketEvent.ts';
import {
  type DispatchOrder,
  type OrderStep,
  openOrder,
  orderSteps,
  readOrder,
  type WrittenOrder,
} from './order.ts';
import { inTheWay, issuerOf, refusalOf } from './orderHands.ts';

/** One step of a dispatch order, as an agent asks for it. */
export type OrderCall =
  | { step: 'draft'; written: WrittenOrder; outside: boolean }
  | { step: Exclude<OrderStep, 'draft'>; text: string };

type Told = Exclude<OrderStep, 'draft' | 'approve'>;

const lines: Record<Told, TellingLine> = {
  issue: 'handoff.visitFixed',
  onTheWay: 'handoff.visitOnTheWay',
  done: 'handoff.visitDone',
  cancel: 'handoff.visitCancelled',
};

/** The ticket after a step of its dispatch order; what concerns the customer is told to them once. */
export function dispatched(ticket: Ticket, acting: Acting, call: OrderCall): ActResult<Ticket> {
  if (call.step === 'draft') return drafted(ticket, acting, call);
  const order = openOrder(ticket.orders);
  if (!order) return { refusal: inTheWay({ problem: 'noOrder' }) };
  const refusal = refusalOf(ticket, order, acting, call.step);
  if (refusal) return { refusal };
  const held = ticket.agent === undefined && call.step === 'issue' ? takenFirst(ticket, acting) : { ticket };
  if ('refusal' in held) return held;
  const { step, text } = call;
  const outcome = step === 'issue' ? outcomeAt(held.ticket, acting.now) : undefined;
  const stepped = withOrder(held.ticket, stepTaken(order, acting, step));
  return { ticket: recorded(answeredBy(stepped, acting, step), acting, { step, order, text, outcome }) };
}

/** The ticket whose open order nobody is to carry out any more: the customer took the matter back. */
export function withoutOpenOrder(ticket: Ticket): Ticket {
  const order = openOrder(ticket.orders);
  return order ? withOrder(ticket, { ...order, state: 'cancelled' }) : ticket;
}

function drafted(ticket: Ticket, acting: Acting, call: OrderCall & { step: 'draft' }): ActResult<Ticket> {
  if (ticket.state === 'solved') return { refusal: { why: 'state', state: ticket.state } };
  const held = takenFirst(ticket, acting);
  if ('refusal' in held) return held;
  const { orders = [], number, openedAt, problem } = ticket;
  const { address = '' } = ticket.customer.contacts;
  const fields = readOrder({ address, symptom: problem, ...known(call.written) }, acting.now);
  if ('problem' in fields) return { refusal: inTheWay(fields) };
  const before = openOrder(orders);
  if (before && before.state !== 'drafted') {
    return { refusal: inTheWay({ problem: 'orderState', state: before.state }) };
  }
  const { cities } = acting.settings.dispatch;
  const near = cities.length === 0 || cities.some((city) => fields.address.includes(city));
  const order: DispatchOrder = {
    ...fields,
    number: before?.number ?? `${number}-${orders.length + 1}`,
    state: 'drafted',
    receiver: acting.agent,
    acceptedAt: openedAt,
    draftedAt: acting.now.toISOString(),
    ...((call.outside || !near) && { outside: true }),
  };
  return { ticket: recorded(withOrder(held.ticket, order), acting, { step: 'draft', order }) };
}

// What was left empty says nothing against what is known.
function known(written: WrittenOrder): WrittenOrder {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ''));
}

function stepTaken(
  order: DispatchOrder,
  { agent, now }: Acting,
  step: Exclude<OrderStep, 'draft'>,
): DispatchOrder {
  const at = now.toISOString();
  return {
    ...order,
    state: orderSteps[step].to,
    ...(step === 'approve' && { approvedAt: at, approvedBy: agent }),
    ...(step === 'issue' && { issuedAt: at, issuedBy: agent }),
  };
}

// A visit that is fixed is what the customer waits for: it counts as the answer.
function answeredBy(ticket: Ticket, { now }: Acting, step: OrderStep): Ticket {
  if (step !== 'issue' || ticket.answeredAt !== undefined) return ticket;
  return { ...ticket, state: 'answered', answeredAt: now.toISOString() };
}

interface Recorded {
  step: OrderStep;
  /** As it was before the step. */
  order: DispatchOrder;
  text?: string;
  outcome?: PromiseOutcome | undefined;
}

function recorded(ticket: Ticket, acting: Acting, { step, order, text = '', outcome }: Recorded): Ticket {
  const { agent, key, now, settings } = acting;
  const event = {
    ...{ type: 'dispatch' as const, at: now.toISOString(), by: agent, key, order: order.number, step },
    ...(text.trim() !== '' && { text }),
    ...(outcome && { outcome }),
  };
  const to = [...askedNext(ticket, acting, step, order), colleaguesOf(ticket, settings)];
  const noted = withNews(ticket, event, to, now);
  // What the customer never heard of is not taken back from them.
  if (step === 'draft' || step === 'approve' || (order.state === 'drafted' && step === 'cancel'))
    return noted;
  const telling = { line: lines[step], agent, order: order.number };
  return { ...noted, tellings: withTelling(noted.tellings ?? [], telling, now) };
}

// Whoever has to do something next gets a mail of their own.
function askedNext(ticket: Ticket, acting: Acting, step: OrderStep, { outside }: DispatchOrder) {
  const { agent, settings, now } = acting;
  if (step === 'draft' && outside) return leadsOf(ticket.department, settings, now);
  if (step !== 'draft' && step !== 'approve') return [];
  const issuer = issuerOf(ticket, acting);
  return issuer === agent ? [] : [personOnDuty(issuer, 'queue', settings, now)];
}

function takenFirst(ticket: Ticket, acting: Acting): ActResult<Ticket> {
  return taken(ticket, { ...acting, key: `${acting.key}/take` }, true);
}

function withOrder(ticket: Ticket, order: DispatchOrder): Ticket {
  const others = (ticket.orders ?? []).filter(({ number }) => number !== order.number);
  return { ...ticket, orders: [...others, order] };
}
