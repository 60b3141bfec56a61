import type { TurnContext } from 'botbuilder';
import type { Receipt } from '../bot/core/handOff.ts';
import type { Kind } from '../bot/core/kinds.ts';
import { isPassedOn } from './kindOf.ts';
import { sayBy } from './localTime.ts';
import type { Services } from './services.ts';
import type { Speech } from './speech.ts';
import { turnOf } from './turn.ts';

/** Tells of a ticket that was just saved: its number and the time by which somebody answers (script.md F, handoff.promise). */
export async function sayPromise(
  context: TurnContext,
  { script, company }: Services,
  speech: Speech,
  kind: Kind,
  { department, number, promisedAt, link }: Receipt,
): Promise<void> {
  const { locale, now } = turnOf(context);
  const noTime = isPassedOn(kind) ? 'handoff.passedOn' : 'handoff.noPromise';
  if (!promisedAt) return await speech.say(context, noTime, { department, number });
  const time = sayBy(script, locale, promisedAt, company.local(now));
  await speech.say(context, 'handoff.promise', { department, number, time, ...(link && { link }) });
}
