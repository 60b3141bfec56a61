import type { DispatchOrder } from '../../desk/dispatch/order.ts';
import { orderRows } from '../../desk/dispatch/orderRows.ts';
import { dispatchWords } from '../../desk/dispatch/words.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import { mailWords } from '../../desk/mail/mailWords.ts';
import { staffName } from '../../desk/organisation.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { Reply } from '../../web/exchange.ts';
import { html } from '../../web/pages/html.ts';
import { staffPage } from '../frame/staffPage.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { orderWords } from './words.ts';

/** A dispatch order as a sheet of paper, with lines to sign on; what else is on the page is not printed. */
export function orderPage(visit: StaffVisit, ticket: Ticket, order: DispatchOrder): Reply {
  const { locale, service } = visit;
  const { title } = dispatchWords[locale];
  const said = orderWords[locale];
  const { customer, technician, result } = said.signed;
  const body = html`<p class="back"><a href="/console/tickets/${ticket.number}">← ${said.back}</a> <button class="second" data-print>${said.printNow}</button></p>
<section class="card sheet"><p class="faint">${service.company.name[locale]} · ${service.company.hotline}</p>
<h1>${title} ${order.number}</h1>
<table>${rowsOf(visit, ticket, order).map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</table>
<h2>${result}</h2><p class="sign"></p><p class="sign"></p>
<div class="signed"><p class="sign">${technician}</p><p class="sign">${customer}</p></div>
</section>`;
  return staffPage(visit.page, { title: `${title} ${order.number}`, body });
}

function rowsOf({ locale, service }: StaffVisit, ticket: Ticket, order: DispatchOrder): [string, string][] {
  const { labels, nameless } = mailWords[locale];
  const { name, contacts } = ticket.customer;
  const setting = { timeZone: service.timeZone, language: locale };
  const known: [label: string, value: string][] = [
    ...orderRows(order, { ...setting, staffName: (id) => staffName(id, service) }),
    [labels.customer, customerWords(name) ?? nameless],
    [labels.phone, contacts.phone ?? ''],
  ];
  // What the order says already is not said twice.
  const facts = ticket.facts.filter(({ value }) => !known.some(([, one]) => one.includes(value)));
  return [...known, ...facts.map(({ label, value }): [string, string] => [label, value])];
}
