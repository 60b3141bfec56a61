import { type Kind, kinds } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { plain } from './plain.ts';
import { readersOf } from './readers.ts';
import { spelled } from './spelling.ts';

/** A kind with what speaks for it, beyond what speaks for talk that asks for nothing: about 20 where it is clear. */
export interface KindReading {
  kind: Kind;
  score: number;
  /** Whether words that a rule knows speak for it; else the text is only like examples of it. */
  sure: boolean;
}

// How much rules and likeness together count beside what was learned, how much likeness counts beside rules, and how much
// less than one rule is nothing: the values that do best on sentences left out of the examples, in both languages.
const TOLD = 0.5;
const LIKENESS = 1.5;
const NOTHING = 3;
// A strong rule is not outweighed by greetings, names and numbers around it.
const STRONG = 4;
const MANNERS = 1;
// Who asks for a person is never to be missed.
const PERSON = 1.5;

// Longer text is a story: what is asked for stands in its first part.
const LONGEST = 600;

/** The kinds that a text speaks for, likeliest first; empty for talk that asks for nothing. */
export function kindReadings(text: string, locale: ContentLocale): KindReading[] {
  const said = spelled(plain(text).slice(0, LONGEST));
  const { ruled, like, odds } = readersOf(locale).kind(said);
  const likeOf = (kind: Kind | 'none') => LIKENESS * (like.get(kind) ?? 0);
  const oddsOf = (kind: Kind) => (odds.get(kind) ?? 0) - (odds.get('none') ?? 0);
  const strongest = Math.max(0, ...ruled.values());
  const nothing =
    NOTHING + Math.min(likeOf('none'), strongest >= STRONG ? MANNERS : Number.POSITIVE_INFINITY);
  return kinds
    .map((kind) => {
      const person = kind === 'human' && (ruled.has(kind) || likeOf(kind) > 0) ? PERSON : 0;
      const rule = ruled.get(kind) ?? 0;
      const told = Math.max(0, rule + likeOf(kind) - nothing);
      return { kind, score: TOLD * told + oddsOf(kind) + person, sure: rule > 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** What a text asks for; undefined if it asks for nothing that can be told. */
export function kindOf(text: string, locale: ContentLocale): KindReading | undefined {
  return kindReadings(text, locale)[0];
}
