import type { TurnContext } from 'botbuilder';
import { heard } from './hearing.ts';
import type { Interruption } from './interruption.ts';
import type { Speech } from './speech.ts';
import { turnOf } from './turn.ts';
import { isHolidayWish, wishFor } from './understanding/holidays.ts';

const DISSATISFIED = new Set<string | null>(['upset', 'angry', 'abuse', 'urgent']);

/**
 * The wish that fits a holiday (script.md A, opening.holiday), empty where none does: on a day of mourning, to somebody
 * who complains, and where the customer has not said a word yet.
 */
export function holidayWish(context: TurnContext, speech: Speech, holiday: string): string {
  const { sitting, locale } = turnOf(context);
  const { text } = context.activity;
  const at = wishFor(holiday);
  const complains = sitting.sympathyAt || sitting.abusedAt || sitting.matter?.kind === 'complaint';
  if (!text || at === undefined || complains) return '';
  const { feeling, kind } = heard(text, locale, undefined);
  if (DISSATISFIED.has(feeling) || kind === 'complaint' || kind === 'report') return '';
  return speech.labels(context, 'words.wishes')[at] ?? '';
}

/** A wish of the customer is returned; whoever begins with it is greeted next. */
export const holidayInterruption: Interruption = {
  name: 'holidayWish',
  ungreeted: true,
  applies: ({ text, understood }) => understood.kind === null && isHolidayWish(text),
  act: async ({ dc, text, speech }) => {
    await speech.say(dc.context, 'opening.holidayWish', { wish: holidayWish(dc.context, speech, text) });
    if (!dc.activeDialog) await dc.beginDialog('sitting', {});
  },
};
