import { type Customer, ticketsToTell } from '../bot/core/customer.ts';
import type { TicketView } from '../bot/core/handOff.ts';
import type { Interrupted } from './interruption.ts';
import { sayBy } from './localTime.ts';
import type { Services } from './services.ts';
import { turnOf } from './turn.ts';

/** Topics in which words about a ticket are taken, since nothing else was asked. */
export const FREE_TOPICS: ReadonlySet<string | undefined> = new Set([
  ...[undefined, 'opening', 'listen', 'closing', 'goodbye'],
]);
const OPEN_STATES = new Set<string>(['waiting', 'taken', 'answered']);

/** Whether the customer has a ticket that they may be told of; the one named counts, if they name one. */
export function hasTicket({ dc, understood }: Interrupted): boolean {
  const { customer } = turnOf(dc.context);
  const [named] = understood.tickets;
  return [undefined, named].some((number) => ticketsToTell(customer, number).length > 0);
}

/** The ticket that is named, else the latest, that somebody is still working on. */
export async function openTicket({ dc, services, understood }: Interrupted): Promise<TicketView | undefined> {
  return await openTicketOf(services, turnOf(dc.context).customer, understood.tickets[0]);
}

/** The same for a customer. */
export async function openTicketOf(
  { desk }: Pick<Services, 'desk'>,
  customer: Customer,
  named?: string,
): Promise<TicketView | undefined> {
  for (const { id } of ticketsToTell(customer, named).toReversed()) {
    const view = await desk.view(id);
    if (view && OPEN_STATES.has(view.state)) return view;
  }
  return undefined;
}

/** What a line says of a ticket: its number, and the promised time while one is to be kept. */
export function ticketValues({ dc, services }: Interrupted, view: TicketView | undefined) {
  const { locale, now } = turnOf(dc.context);
  const isDue = view?.promisedAt && (view.state === 'waiting' || view.state === 'taken');
  const time =
    isDue && view.promisedAt
      ? sayBy(services.script, locale, view.promisedAt, services.company.local(now))
      : '';
  return { number: view?.number ?? '', ...(time && { time }) };
}
