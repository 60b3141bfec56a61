import type { Acting } from '../../desk/acts/acting.ts';
import type { DispatchOrder, OrderStep } from '../../desk/dispatch/order.ts';
import { openOrder, orderSteps } from '../../desk/dispatch/order.ts';
import { mayTake } from '../../desk/dispatch/orderHands.ts';
import { orderRows } from '../../desk/dispatch/orderRows.ts';
import { dispatchWords } from '../../desk/dispatch/words.ts';
import { staffName } from '../../desk/organisation.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { actFields } from '../ticket/replyForm.ts';
import { orderForm } from './orderForm.ts';
import { orderWords } from './words.ts';

const steps: Exclude<OrderStep, 'draft' | 'cancel'>[] = ['approve', 'issue', 'onTheWay', 'done'];

/** The dispatch orders of a ticket and what the reader may do with them; nothing where there are and will be none. */
export function orderSection(visit: StaffVisit, ticket: Ticket): Html {
  const { orders = [], kind, state } = ticket;
  const open = openOrder(orders);
  const over = state === 'closed' || state === 'withdrawn' || state === 'solved';
  if (orders.length === 0 && (kind !== 'repair' || over)) return html``;
  const said = orderWords[visit.locale];
  const writable = !over && (open === undefined || open.state === 'drafted');
  return html`<section class="card orders" id="orders"><h2>${dispatchWords[visit.locale].title}</h2>
<p class="faint">${said.about}</p>
${orders.map((order) => orderCard(visit, ticket, order))}
${writable ? orderForm(visit, ticket, open ?? orders.at(-1)) : html``}
</section>`;
}

function orderCard(visit: StaffVisit, ticket: Ticket, order: DispatchOrder): Html {
  const { locale, service } = visit;
  const setting = {
    timeZone: service.timeZone,
    language: locale,
    staffName: (id: string) => staffName(id, service),
  };
  const rows = orderRows(order, setting).map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  );
  return html`<dl>${rows}</dl>
<div class="row">${steps.map((step) => stepButton(visit, ticket, order, step))}
<a class="button second" href="/console/tickets/${ticket.number}/orders/${order.number}" target="_blank" rel="noopener">${orderWords[locale].print}</a></div>
${cancelForm(visit, ticket, order)}`;
}

function stepButton(
  visit: StaffVisit,
  ticket: Ticket,
  order: DispatchOrder,
  step: (typeof steps)[number],
): Html {
  const needed = step !== 'approve' || (order.outside === true && order.approvedAt === undefined);
  if (!needed || !mayTake(ticket, order, actingIn(visit), step)) return html``;
  const label = orderWords[visit.locale].act[step];
  return html`<form method="post" action="/console/tickets/${ticket.number}/orders/${step}">${actFields(visit)}<button class="second">${label}</button></form>`;
}

function cancelForm(visit: StaffVisit, ticket: Ticket, order: DispatchOrder): Html {
  if (!orderSteps.cancel.from.includes(order.state)) return html``;
  if (!mayTake(ticket, order, actingIn(visit), 'cancel')) return html``;
  const { act, cancelWhy } = orderWords[visit.locale];
  return html`<details><summary>${act.cancel}</summary>
<form method="post" action="/console/tickets/${ticket.number}/orders/cancel">${actFields(visit)}
<label>${cancelWhy}<textarea name="text" maxlength="500"></textarea></label>
<div class="row"><button class="second">${act.cancel}</button></div></form></details>`;
}

function actingIn({ member, service, page }: StaffVisit): Acting {
  return { agent: member.id, key: '', now: page.now, settings: service };
}
