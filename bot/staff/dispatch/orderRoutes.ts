import type { OrderCall } from '../../desk/dispatch/dispatching.ts';
import type { OrderStep } from '../../desk/dispatch/order.ts';
import { readVisit } from '../../desk/dispatch/visit.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { field } from '../frame/forms.ts';
import { notFound } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { runAct } from '../ticket/runAct.ts';
import { ticketOf } from '../ticket/ticketRoutes.ts';
import { orderPage } from './orderPage.ts';

const steps: readonly OrderStep[] = ['draft', 'approve', 'issue', 'onTheWay', 'done', 'cancel'];

/** The dispatch orders of a ticket: one POST a step, and a page to print. */
export function registerOrders(routes: StaffRoutes, parts: ConsoleParts): void {
  for (const step of steps) {
    routes.staff('POST', `/console/tickets/:number/orders/${step}`, 'ticket.handle', (visit) =>
      runAct(visit, parts, 'dispatch', (act) => parts.acts.dispatch(act, callIn(visit, step))),
    );
  }
  routes.staff('GET', '/console/tickets/:number/orders/:order', 'ticket.see', async (visit) => {
    const ticket = await ticketOf(visit, 'ticket.see', parts);
    const order = ticket.orders?.find(({ number }) => number === visit.exchange.params.order);
    if (!order) throw notFound();
    return orderPage(visit, ticket, order);
  });
}

function callIn({ form, service, page }: StaffVisit, step: OrderStep): OrderCall {
  if (step !== 'draft') return { step, text: field(form, 'text') };
  const time = `${field(form, 'day')} ${field(form, 'from')}-${field(form, 'until')}`;
  const visit = readVisit(time, page.now, service.timeZone);
  const texts = (['address', 'symptom', 'plan', 'material', 'technician', 'vehicle'] as const).map(
    (name) => [name, field(form, name)] as const,
  );
  return {
    step,
    written: { ...Object.fromEntries(texts), ...(visit && { visit }) },
    outside: form.has('outside'),
  };
}
