import type { Locale } from '../bot/core/locale.ts';
import { heard } from './hearing.ts';
import { saysSolved, solvedIn } from './solved.ts';
import { isFarewell } from './understanding/farewell.ts';
import { isMereSkip } from './understanding/skipping.ts';
import { isNotClear, isPutOff, isTriedInVain } from './understanding/stepAnswers.ts';
import { yesNo } from './understanding/yesNo.ts';

/** What is said to "is now a good time for the steps?"; `other` is something else. */
export type TimeReply = 'notClear' | 'solved' | 'unsolved' | 'now' | 'putOff' | 'leaving' | 'other';

/** What a reply to the offer of steps means; `chosen` is the button's number, from 0. */
export function timeReply(text: string, chosen: number | undefined): TimeReply {
  if (chosen !== undefined) return chosen === 0 ? 'now' : 'putOff';
  if (isNotClear(text)) return 'notClear';
  if (saysSolved(text)) return 'solved';
  if (isTriedInVain(text)) return 'unsolved';
  const answer = yesNo(text);
  if (answer !== null) return answer ? 'now' : 'putOff';
  if (isPutOff(text) || isMereSkip(text)) return 'putOff';
  return isFarewell(text) ? 'leaving' : 'other';
}

/** Whether a reply in own words to "did that solve it?" says so; undefined when it is about something else. */
export function solvedReply(text: string, locale: Locale): boolean | undefined {
  return solvedIn(text) ?? isThanks(text, locale);
}

// Mere thanks for an answer say that it did.
function isThanks(text: string, locale: Locale): true | undefined {
  const { feeling, kind } = heard(text, locale, 'answer');
  return feeling === 'thanks' && kind === null ? true : undefined;
}
