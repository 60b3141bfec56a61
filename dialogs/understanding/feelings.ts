import { anyOf } from './anyOf.ts';
import { plain } from './plain.ts';
import { isQuestion } from './question.ts';
import { dangerWords, harmless } from './tables/dangers.ts';
import { feelingWords } from './tables/feelings.ts';
import { scalesOf } from './weigh.ts';

/** Feelings that have a line of their own (script.md H). */
export type Feeling =
  | 'thanks'
  | 'sorry'
  | 'cooperation'
  | 'praise'
  | 'upset'
  | 'angry'
  | 'abuse'
  | 'urgent'
  | 'hurry'
  | 'chat';

const danger = new RegExp(anyOf(dangerWords), 'u');
const safe = new RegExp(anyOf(harmless), 'gu');
const scales = scalesOf(feelingWords);
const longest = 1000;

// Manners around a request: they are no feeling of their own when something else is asked in the same breath.
const manners: ReadonlySet<Feeling> = new Set(['thanks', 'sorry', 'praise', 'cooperation', 'chat']);

/** Whether a text tells danger to people: fire, smoke, gas, electric shock, injury, poisoning, self-harm. */
export function tellsDanger(text: string): boolean {
  return danger.test(plain(text).replace(safe, ' '));
}

/** The feeling that a text shows, danger before all others; null for plain questions and answers. */
export function feelingOf(text: string): Feeling | null {
  if (tellsDanger(text)) return 'urgent';
  const said = plain(text).slice(0, longest);
  const [first] = scales(said);
  if (!first || first.score < 4) return null;
  if (manners.has(first.reading) && first.reading !== 'chat' && isQuestion(said)) return null;
  return first.reading;
}
