import type { Clock } from '../core/clock.ts';
import type { HandOff } from '../core/handOff.ts';
import type { Log } from '../core/log.ts';
import { withAlert } from './alerts/withAlert.ts';
import { matterOf, newTicket, type Plan, planFor } from './newTicket.ts';
import type { SettingsSource } from './settings.ts';
import type { Ticket } from './ticket.ts';
import { ticketId } from './ticketId.ts';
import { drawTicketNumber } from './ticketNumber.ts';
import type { TicketStore } from './ticketStore.ts';

export interface OpeningParts {
  store: TicketStore;
  settings: SettingsSource;
  clock: Clock;
  log: Log;
}

/** The ticket of a request, saved with its mails in one durable step; the one that is there already when it comes again. */
export async function openTicket(request: HandOff, parts: OpeningParts): Promise<Ticket> {
  const { store, clock, log, settings } = parts;
  const { conversation, activity } = request;
  const id = ticketId(conversation, activity);
  const known = await store.read(id);
  if (known) return known;
  const now = clock.now();
  const plan = planFor(matterOf(request), now, settings.current);
  const fresh = newTicket(request, id, await freeNumber(id, store), plan, now);
  const occasion = request.priority === 'urgent' ? 'urgent' : 'new';
  const ticket = await store.create(withAlert(fresh, occasion, settings.current, now));
  log.info('ticket.opened', { ticket: id, conversation, activity });
  warnWithoutTime(id, plan, log);
  return ticket;
}

async function freeNumber(id: string, store: TicketStore): Promise<string> {
  for (;;) {
    const number = drawTicketNumber();
    if (await store.claimNumber(number, id)) return number;
  }
}

function warnWithoutTime(ticket: string, plan: Plan, log: Log): void {
  if (plan.window === undefined || plan.promise) return;
  const detail = 'No time could be promised: extend calendar.knownUntil or the business hours.';
  log.warn('ticket.withoutTime', { ticket, detail });
}
