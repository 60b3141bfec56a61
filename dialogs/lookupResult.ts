import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import { questionOf } from './askDialog.ts';
import { sayAt } from './localTime.ts';
import { LOOKED_UP, type LookupDone, lookupDone, lookupTimes } from './lookupDone.ts';
import type { LineKey } from './script/lines.ts';
import type { Services, ShownField } from './services.ts';
import type { Speech } from './speech.ts';
import { type Turn, turnOf } from './turn.ts';

const NOTICED_FROM = 2_000;
const REPEATED_FROM = 120_000;

/**
 * Tells what a look-up found, with an apology for a wait that was noticed and the question once more after two minutes
 * (script.md E, answer.waited). Nothing is told of what was not found.
 */
export async function tellLookup(
  context: TurnContext,
  services: Services,
  speech: Speech,
  { request, orderedAt, outcome }: LookupDone,
): Promise<void> {
  const turn = turnOf(context);
  for (const name of Object.values(lookupTimes)) turn.forget(name);
  if (!('fields' in outcome)) return;
  const waited = turn.now.getTime() - Date.parse(orderedAt);
  const end = request.orderNumber.slice(-4);
  const wait: LineKey = waited >= REPEATED_FROM ? 'answer.waitedLong' : 'answer.waited';
  if (waited > NOTICED_FROM) await speech.say(context, wait, { end });
  const found = outcome.fields.map((field) => ({ label: field.label, value: said(services, turn, field) }));
  const entries = found.map(({ label, value }) => `- **${label}** ${value}`);
  const named = wait === 'answer.waitedLong' ? '' : end;
  await speech.say(context, 'answer.lookedUp', { end: named, entries: entries.join('\n') });
  const { matter } = turn.sitting;
  if (matter?.kind !== 'orderStatus') return;
  matter.told = [...(matter.told ?? []), ...found.map(({ label, value }) => `${label} ${value}`)];
}

/**
 * A result that nobody waits for any more is told all the same, and what is being talked about goes on; where an agent
 * has the conversation both read it, and nothing is asked.
 */
export async function hearLookup(dc: DialogContext, services: Services, speech: Speech): Promise<void> {
  const turn = turnOf(dc.context);
  const hasAgent = services.live.hasAgent(turn.conversation);
  if (!hasAgent && questionOf(dc.activeDialog).wakes?.includes(LOOKED_UP)) {
    await dc.continueDialog();
    return;
  }
  const done = lookupDone(dc.context.activity);
  if (!done || !('fields' in done.outcome)) return;
  await tellLookup(dc.context, services, speech, done);
  if (hasAgent) return;
  const { matter, ticket } = turn.sitting;
  const isHandedOver = ticket !== undefined && matter?.kind === 'orderStatus';
  if (isHandedOver) await speech.say(dc.context, 'answer.lookedUpCase', { number: ticket.number });
  await dc.repromptDialog();
}

function said({ script, company }: Services, { locale, now }: Turn, field: ShownField): string {
  if ('value' in field) return field.value;
  return sayAt(script, locale, company.local(new Date(field.at)), company.local(now));
}
