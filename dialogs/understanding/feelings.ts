import { anyOf } from './anyOf.ts';
import { plain } from './plain.ts';
import { isQuestion } from './question.ts';
import { readersOf } from './readers.ts';
import { spelled } from './spelling.ts';
import { dangerWords, harmless } from './tables/dangers.ts';
import { englishDangers, englishHarmless } from './tables/englishDangers.ts';
import { type Feeling, faults, feelings } from './tables/feelings.ts';

const danger = new RegExp(anyOf(dangerWords + englishDangers), 'u');
const safe = new RegExp(anyOf(harmless + englishHarmless), 'gu');
const faulting = new RegExp(anyOf(faults), 'u');

// How much being like the examples and what was learned from them count beside the rules, how much less than one rule is
// nothing, and how much more it takes to raise an alarm over words that no rule knows.
const LIKENESS = 0.6;
const LEARNED = 0.6;
const NOTHING = 0.1;
const ALARM = 5;
const LONGEST = 600;
// Two words are easily like those of danger; where they tell it, a rule knows them.
const SHORTEST_ALARM = { signs: 5, words: 3 };

// Manners around a question: they are no feeling of their own when something else is asked in the same breath.
const manners: ReadonlySet<Feeling> = new Set(['thanks', 'sorry', 'praise', 'cooperation']);

/** Whether the words of a text tell danger to people: fire, smoke, gas, electric shock, injury, poisoning, self-harm. */
export function tellsDanger(text: string): boolean {
  const said = plain(text);
  return [said, spelled(said)].some((one) => danger.test(withoutHarmless(one)));
}

function withoutHarmless(said: string): string {
  return said.replace(safe, ' ');
}

/** A feeling, and whether words that a rule knows tell it; else the text is only like examples of it. */
export interface FeelingReading {
  feeling: Feeling;
  sure: boolean;
}

/** The feeling that a text shows, danger before all others; null for plain questions and answers. */
export function feelingOf(text: string): Feeling | null {
  return feelingReading(text)?.feeling ?? null;
}

/** As `feelingOf`, with its certainty: an answer to an open question is easily like something else. */
export function feelingReading(text: string): FeelingReading | null {
  if (tellsDanger(text)) return { feeling: 'urgent', sure: true };
  const said = spelled(plain(text).slice(0, LONGEST));
  const locale = /\p{Script=Han}/u.test(said) ? 'zh-CN' : 'en-US';
  const { ruled, like, odds } = readersOf(locale).feeling(said, withoutHarmless(said));
  const learnedOf = (feeling: Feeling) => (odds.get(feeling) ?? 0) - (odds.get('none') ?? 0);
  const scoreOf = (feeling: Feeling) => {
    // What was learned may raise an alarm, never silence one.
    const learned = feeling === 'urgent' ? Math.max(0, learnedOf(feeling)) : learnedOf(feeling);
    return (ruled.get(feeling) ?? 0) + LIKENESS * (like.get(feeling) ?? 0) + LEARNED * learned;
  };
  const nothing = NOTHING + LIKENESS * (like.get('none') ?? 0);
  const [first] = [...feelings].sort((a, b) => scoreOf(b) - scoreOf(a));
  if (!first || scoreOf(first) <= nothing + (first === 'urgent' ? ALARM : 0)) return null;
  if (first === 'urgent' && isTooShort(said)) return null;
  if (manners.has(first) && isQuestion(said)) return null;
  if (first === 'praise' && faulting.test(said)) return { feeling: 'upset', sure: false };
  return { feeling: first, sure: (ruled.get(first) ?? 0) > 0 };
}

function isTooShort(said: string): boolean {
  return /\p{Script=Han}/u.test(said)
    ? [...said].length < SHORTEST_ALARM.signs
    : said.split(' ').length < SHORTEST_ALARM.words;
}
