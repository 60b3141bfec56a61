import type { DispatchOrder, OrderFields } from '../../desk/dispatch/order.ts';
import { dispatchWords } from '../../desk/dispatch/words.ts';
import type { Ticket } from '../../desk/ticket.ts';
import { type Html, html } from '../../web/pages/html.ts';
import { folded } from '../frame/formParts.ts';
import { field } from '../frame/forms.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { actFields } from '../ticket/replyForm.ts';
import { orderWords } from './words.ts';

type Text = Exclude<keyof OrderFields, 'visit'>;

const required: readonly Text[] = ['address', 'symptom', 'plan', 'technician'];

/** The form of an order, filled with one before it, else with what the ticket knows; kept as it was after a refusal. */
export function orderForm(visit: StaffVisit, ticket: Ticket, before: DispatchOrder | undefined): Html {
  const said = orderWords[visit.locale];
  const { form } = visit;
  const sent = form.has('plan');
  const known: Partial<Record<Text, string>> = before ?? {
    address: ticket.customer.contacts.address ?? '',
    symptom: ticket.problem,
  };
  const value = (name: Text) => (sent ? field(form, name) : (known[name] ?? ''));
  const title = before?.state === 'drafted' ? said.change : before ? said.again : said.new;
  const inside = html`<form method="post" action="/console/tickets/${ticket.number}/orders/draft">${actFields(visit)}
${line(visit, 'technician', value('technician'))}
${times(visit, sent ? undefined : before?.visit)}
${line(visit, 'address', value('address'))}
${area(visit, 'symptom', value('symptom'))}
${area(visit, 'plan', value('plan'))}
${line(visit, 'material', value('material'))}
${line(visit, 'vehicle', value('vehicle'))}
<label class="check">${checkbox(sent ? form.has('outside') : before?.outside === true)} ${said.outside}</label>
<div class="row"><button class="second">${said.save}</button></div></form>`;
  return folded(title, inside, sent);
}

function line({ locale }: StaffVisit, name: Text, value: string): Html {
  const label = dispatchWords[locale].labels[name];
  return required.includes(name)
    ? html`<label>${label}<input name="${name}" value="${value}" maxlength="200" required></label>`
    : html`<label>${label}<input name="${name}" value="${value}" maxlength="200"></label>`;
}

function area({ locale }: StaffVisit, name: Text, value: string): Html {
  return html`<label>${dispatchWords[locale].labels[name]}<textarea name="${name}" maxlength="500" required>${value}</textarea></label>`;
}

function times({ locale, form }: StaffVisit, visit: OrderFields['visit'] | undefined): Html {
  const { day, from, until } = orderWords[locale];
  const cell = (label: string, type: 'date' | 'time', name: string, value: string) =>
    html`<label>${label}<input type="${type}" name="${name}" value="${value}" required></label>`;
  return html`<div class="selects">
${cell(day, 'date', 'day', visit?.from.slice(0, 10) ?? field(form, 'day'))}
${cell(from, 'time', 'from', visit?.from.slice(11, 16) ?? field(form, 'from'))}
${cell(until, 'time', 'until', visit?.until.slice(11, 16) ?? field(form, 'until'))}</div>`;
}

function checkbox(checked: boolean): Html {
  return checked
    ? html`<input type="checkbox" name="outside" checked>`
    : html`<input type="checkbox" name="outside">`;
}
