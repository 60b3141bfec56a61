import { withTicket } from '../bot/core/customer.ts';
import type { HandOff, HandOffReason, Receipt, ReplyWay } from '../bot/core/handOff.ts';
import { facts } from './forms.ts';
import { restatementOf } from './restating.ts';
import type { Services } from './services.ts';
import type { Matter } from './sitting.ts';
import type { Turn } from './turn.ts';

type Routed = Pick<HandOff, 'kind' | 'priority' | 'region' | 'dealer'>;

const DEALER = /经销|經銷|代理|加盟|分销|批发|dealer|distribut|resell|agent/i;

/** Opens the ticket of a matter; when it resolves, ticket and mail are on disk and the promise may be said. */
export async function openCase(
  services: Services,
  turn: Turn,
  matter: Matter,
  reason: HandOffReason,
  way: ReplyWay,
  more: Pick<HandOff, 'withheldDraft' | 'named' | 'notes'> = {},
): Promise<Receipt> {
  const { conversation, channel, locale, customer, transcript, now } = turn;
  const { tried } = matter;
  const problem = matter.restated ?? restatementOf(matter, locale).words;
  const receipt = await services.desk.open({
    ...{ conversation, activity: matter.id, channel, locale, customer },
    ...{
      ...routed(matter),
      reason,
      problem,
      facts: labelled(services, turn, matter),
      tried,
      transcript,
      ...way,
    },
    ...more,
  });
  const ticket = { id: receipt.ticket, number: receipt.number };
  turn.sitting.ticket = ticket;
  matter.ticket = ticket.id;
  customer.tickets = withTicket(customer, ticket).tickets;
  customer.unsolved = { matter: problem, at: now.toISOString(), ticket: ticket.id };
  return receipt;
}

/** What of a matter decides who takes it. */
export function routed({ kind, priority, facts: { region, role } }: Matter): Routed {
  return { kind, priority, ...(region && { region }), ...(role && DEALER.test(role) && { dealer: true }) };
}

// A region is named by its id here and by its name in the mail; contacts stand in their own place.
function labelled(services: Services, { locale }: Turn, matter: Matter): { label: string; value: string }[] {
  const labels = services.script.buttons('words.facts', locale);
  return facts
    .filter((fact) => fact !== 'region' && fact !== 'phone' && matter.facts[fact])
    .map((fact) => ({ label: labels[facts.indexOf(fact)] ?? fact, value: matter.facts[fact] ?? '' }));
}
