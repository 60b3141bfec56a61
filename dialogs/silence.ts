import type { TurnContext } from 'botbuilder';
import { keepInMind } from './missing.ts';
import { restatementOf } from './restating.ts';
import type { LineKey } from './script/lines.ts';
import type { Speech } from './speech.ts';
import { type Turn, turnOf } from './turn.ts';

const MINUTE = 60_000;
const FIRST_AFTER = 3 * MINUTE;
const SECOND_AFTER = 5 * MINUTE;

/** The due times at which a silent customer is asked whether they are there, and then left in peace. */
const names = { first: 'silence1', second: 'silence2' };

/** Whether an event is the end of a silence. */
export function isSilence(event: string): boolean {
  return event === `due.${names.first}` || event === `due.${names.second}`;
}

/** Says what is said to a silence (script.md G). What is left open then is asked about when they come back the same day. */
export async function fallSilent(context: TurnContext, event: string, speech: Speech): Promise<void> {
  const turn = turnOf(context);
  const { matter } = turn.sitting;
  if (matter && !matter.outcome && !matter.ticket) keepInMind(turn, restatementOf(matter, turn.locale).words);
  await speech.say(context, silenceLine(event));
}

function silenceLine(event: string): LineKey {
  return event === `due.${names.first}` ? 'trouble.silence1' : 'trouble.silence2';
}

/**
 * After every turn: where a question of ours is open, and the channel allows it, the customer is asked once more after
 * three minutes and left in peace after another five. Whatever comes from the customer begins the wait anew.
 */
export function awaitReply(turn: Turn, isAsked: boolean, event: string | undefined): void {
  if (event === `due.${names.second}`) return;
  const after = (milliseconds: number) => new Date(turn.now.getTime() + milliseconds);
  turn.forget(names.first);
  turn.forget(names.second);
  if (!isAsked || !turn.capabilities.silencePrompts) return;
  if (event === `due.${names.first}`) turn.remind(names.second, after(SECOND_AFTER));
  else turn.remind(names.first, after(FIRST_AFTER));
}
