import type { TurnContext } from 'botbuilder';
import { ticketsToTell } from '../bot/core/customer.ts';
import type { TicketView } from '../bot/core/handOff.ts';
import { sayBy } from './localTime.ts';
import type { Services } from './services.ts';
import type { Speech } from './speech.ts';
import { stateWords } from './stateWords.ts';
import { turnOf } from './turn.ts';

/** Tells how a ticket of this customer stands: the one named, else their latest. Others' tickets are not found. */
export async function caseStatus(
  context: TurnContext,
  services: Services,
  speech: Speech,
  named: string | undefined,
): Promise<void> {
  const own = ticketsToTell(turnOf(context).customer, named).at(-1);
  const ticket = own && (await services.desk.view(own.id));
  if (!ticket) return await speech.say(context, 'handoff.statusUnknown', { number: named ?? '' });
  await sayStatus(context, services, speech, ticket);
}

/** Tells how a ticket stands, with the link to its page where the view has one. */
export async function sayStatus(
  context: TurnContext,
  services: Services,
  speech: Speech,
  ticket: TicketView,
): Promise<void> {
  const { locale, now } = turnOf(context);
  const { number, promisedAt, link } = ticket;
  const more = link === undefined ? {} : { link };
  const state = stateWords(services.script, locale, ticket.state);
  const isOpen = ticket.state === 'waiting' || ticket.state === 'taken';
  if (!promisedAt || !isOpen)
    return await speech.say(context, 'handoff.statusNoTime', { number, state, ...more });
  const time = sayBy(services.script, locale, promisedAt, services.company.local(now));
  await speech.say(context, 'handoff.status', { number, state, time, ...more });
}
