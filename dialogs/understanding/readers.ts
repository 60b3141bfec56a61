import { type Kind, kinds } from '../../bot/core/kinds.ts';
import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import { keepLanguage, keptLanguage } from './keptLanguage.ts';
import { type Known, knownFeatures } from './knownFeatures.ts';
import { judgeBy } from './learned.ts';
import { learnInThread } from './learnInThread.ts';
import {
  kindRules,
  type LearnedLanguage,
  type LearnedReading,
  learnLanguage,
  withRules,
} from './learning.ts';
import { likenessBy } from './likeness.ts';
import { type Feeling, feelings, feelingWords } from './tables/feelings.ts';
import { scalesOf, type WeighedWords } from './weigh.ts';

/** What speaks for each label in a text. */
export interface Evidence<Label extends string> {
  /** The sum of the rules that match, where any does. */
  ruled: ReadonlyMap<Label, number>;
  /** How much it is like the examples. */
  like: ReadonlyMap<Label | 'none', number>;
  /** What was learned from examples and rules together. */
  odds: ReadonlyMap<Label | 'none', number>;
}

/** What speaks for each label in a plain text; `heard` is the part of it that is compared with the examples. */
export type Reader<Label extends string> = (said: string, heard?: string) => Evidence<Label>;

/** The readers of a language. */
export interface Readers {
  kind: Reader<Kind>;
  feeling: Reader<Feeling>;
}

const ready = new Map<ContentLocale, Readers>();

let learning: Promise<void> | undefined;

/**
 * Learns every language that was not learned before, in a thread beside this one: after it nobody's first message waits
 * for that. Calls at the same time share one thread. Throws what the thread throws.
 */
export function learnLanguages(): Promise<void> {
  learning ??= learnMissing().finally(() => {
    learning = undefined;
  });
  return learning;
}

async function learnMissing(): Promise<void> {
  const missing = contentLocales.filter((locale) => !knownReaders(locale));
  if (missing.length === 0) return;
  for (const [locale, learned] of await learnInThread(missing)) take(locale, learned);
}

/** The readers of a language. One that is not learned yet is learned here and now, in about half a second. */
export function readersOf(locale: ContentLocale): Readers {
  return knownReaders(locale) ?? take(locale, learnLanguage(locale));
}

function knownReaders(locale: ContentLocale): Readers | undefined {
  const kept = ready.has(locale) ? undefined : keptLanguage(locale);
  if (kept) ready.set(locale, readersBy(locale, kept));
  return ready.get(locale);
}

function take(locale: ContentLocale, learned: LearnedLanguage): Readers {
  const readers = readersBy(locale, learned);
  ready.set(locale, readers);
  keepLanguage(locale, learned);
  return readers;
}

function readersBy(locale: ContentLocale, { features, kind, feeling }: LearnedLanguage): Readers {
  const knownIn = (said: string) => knownFeatures(said, locale, features);
  return {
    kind: readerBy(knownIn, kind, kindRules[locale], kinds),
    feeling: readerBy(knownIn, feeling, feelingWords, feelings),
  };
}

function readerBy<Label extends string>(
  knownIn: (said: string) => Known,
  { words, learned, likened }: LearnedReading<Label>,
  table: readonly WeighedWords<Label>[],
  labels: readonly Label[],
): Reader<Label> {
  const rules = scalesOf(table);
  const judge = judgeBy(learned);
  const likeness = likenessBy(likened);
  return (said, heard = said) => {
    const { numbers, all } = knownIn(heard);
    const known = numbers.filter((number) => number < words);
    const ruled = rules(said);
    return {
      ruled: new Map(ruled.map(({ reading, score }) => [reading, score])),
      like: likeness(heard, known),
      odds: judge(withRules({ numbers: known, all }, ruled, { words, labels })),
    };
  };
}
