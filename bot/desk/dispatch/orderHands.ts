import { type Acting, refusalFor } from '../acts/acting.ts';
import { mayHandle, mayOverrule } from '../acts/permission.ts';
import type { Refusal } from '../acts/refusal.ts';
import { onDutyFor, standsInFor } from '../duty.ts';
import { leadsOf } from '../recipients.ts';
import type { Ticket } from '../ticket.ts';
import { type DispatchOrder, type OrderProblem, type OrderStep, orderSteps } from './order.ts';

/** Why somebody may not take a step with an order now; undefined where they may. */
export function refusalOf(
  ticket: Ticket,
  order: DispatchOrder,
  acting: Acting,
  step: Exclude<OrderStep, 'draft'>,
): Refusal | undefined {
  const { agent, settings } = acting;
  if (!mayHandle(agent, ticket, settings)) return { why: 'notStaff' };
  const { state } = ticket;
  if (state === 'closed' || state === 'withdrawn') return { why: 'state', state };
  if (!orderSteps[step].from.includes(order.state)) {
    return inTheWay({ problem: 'orderState', state: order.state });
  }
  if (step === 'approve')
    return mayApprove(ticket, acting) ? undefined : inTheWay({ problem: 'notApprover' });
  if (step !== 'issue') return refusalFor(ticket, acting);
  const issuer = issuerOf(ticket, acting);
  if (issuer !== agent) return inTheWay({ problem: 'notIssuer', issuer });
  if (state === 'solved') return { why: 'state', state };
  return order.outside && !order.approvedAt ? inTheWay({ problem: 'unapproved' }) : undefined;
}

/** Who issues orders now: the one named in `service.yaml` or who stands in; else any lead, and so the one who asks. */
export function issuerOf(ticket: Ticket, { agent, settings, now }: Acting): string {
  const named = settings.dispatch.issuer;
  const issuer = named === undefined ? undefined : onDutyFor(named, now, settings);
  if (issuer !== undefined) return issuer;
  const lead = leadsOf(ticket.department, settings, now)[0]?.audience.slice('staff:'.length);
  return mayOverrule(agent, ticket, settings) || lead === undefined ? agent : lead;
}

/** Leads of the department and administrators, or who stands in for such a lead. */
function mayApprove(ticket: Ticket, { agent, settings, now }: Acting): boolean {
  const absent = settings.staff.filter(
    ({ roles, departments }) => roles.includes('lead') && departments.includes(ticket.department),
  );
  return (
    mayOverrule(agent, ticket, settings) || absent.some(({ id }) => standsInFor(agent, id, now, settings))
  );
}

/** Whether a step is open to somebody now. */
export function mayTake(
  ticket: Ticket,
  order: DispatchOrder,
  acting: Acting,
  step: Exclude<OrderStep, 'draft'>,
): boolean {
  return refusalOf(ticket, order, acting, step) === undefined;
}

/** A problem of an order as the reason why an act had no effect. */
export function inTheWay(problem: OrderProblem): Refusal {
  return { why: 'order', ...problem };
}
