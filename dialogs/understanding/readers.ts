import { setImmediate } from 'node:timers/promises';
import { type Kind, kinds } from '../../bot/core/kinds.ts';
import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import { type Example, Examples, type Known } from './examples.ts';
import { type Features, learn } from './learned.ts';
import { likenessTo } from './likeness.ts';
import { type Feeling, feelings } from './tables/feelings.ts';
import { kindsChinese } from './tables/kindsChinese.ts';
import { kindsEnglish } from './tables/kindsEnglish.ts';
import { scalesOf, type Weighed } from './weigh.ts';

/** What speaks for each kind in a text. */
export interface KindEvidence {
  /** The sum of the rules that match, where any does. */
  ruled: ReadonlyMap<Kind, number>;
  like: ReadonlyMap<Kind | 'none', number>;
  odds: ReadonlyMap<Kind | 'none', number>;
}

/** What was learned from the examples of a language, to be asked about a plain text. */
export interface Readers {
  kind(said: string): KindEvidence;
  /** How much it is like the examples of each feeling. */
  feeling(said: string): ReadonlyMap<Feeling | 'none', number>;
}

const ready = new Map<ContentLocale, Readers>();

/** Learns every language, one a turn of the event loop: after it nobody's first message waits for that. */
export async function learnLanguages(): Promise<void> {
  for (const locale of contentLocales) {
    await setImmediate();
    readersOf(locale);
  }
}

/** The readers of a language. The first call learns them, in a few tenths of a second. */
export function readersOf(locale: ContentLocale): Readers {
  const readers = ready.get(locale) ?? learnedFrom(new Examples(locale));
  ready.set(locale, readers);
  return readers;
}

function learnedFrom(examples: Examples): Readers {
  return { kind: kindReader(examples), feeling: feelingReader(examples) };
}

const kindRules = { 'zh-CN': kindsChinese, 'en-US': kindsEnglish };

function kindReader(examples: Examples): Readers['kind'] {
  const { locale, vocabulary } = examples;
  const sentences = [
    ...examples.of('kinds', [...kinds, 'none'] as const),
    // Names, numbers and addresses ask for nothing; products and times would, so they stay out.
    ...examples.of('answers', ['none'] as const),
  ];
  const rules = scalesOf(kindRules[locale]);
  const words = vocabulary.size;
  const lessons = sentences.map(({ label, said, features }) => ({
    label,
    features: withStrengths({ numbers: features, all: features.length }, rules(said), words),
  }));
  const judge = learn(lessons, { words, all: words + kinds.length });
  const likeness = likenessTo(sentences, words);
  return (said) => {
    const known = vocabulary.of(said);
    const numbers = known.numbers.filter((number) => number < words);
    const ruled = rules(said);
    return {
      ruled: new Map(ruled.map(({ reading, score }) => [reading, score])),
      like: likeness(said, numbers),
      odds: judge(withStrengths({ numbers, all: known.all }, ruled, words)),
    };
  };
}

// From so much of a rule on it counts as one.
const FULL_RULE = 5;

// Those of words share what one text has, what rules say counts for itself.
function withStrengths({ numbers, all }: Known, ruled: readonly Weighed<Kind>[], words: number): Features {
  const share = 2 / Math.sqrt(all + 1);
  return {
    numbers: [...numbers, ...ruled.map(({ reading }) => words + kinds.indexOf(reading))],
    strengths: [...numbers.map(() => share), ...ruled.map(({ score }) => score / FULL_RULE)],
  };
}

function feelingReader(examples: Examples): Readers['feeling'] {
  const { vocabulary } = examples;
  const sentences = feelingExamples(examples);
  const likeness = likenessTo(sentences, vocabulary.size);
  return (said) => likeness(said, vocabulary.of(said).numbers);
}

// Plain requests show no feeling; complaints and pleas for a person do.
function feelingExamples(examples: Examples): Example<Feeling | 'none'>[] {
  const calm = kinds.filter((kind) => !['complaint', 'report', 'human'].includes(kind));
  const requests = [...examples.of('kinds', calm), ...examples.of('answers', ['none', 'calm'] as const)];
  return [
    ...examples.of('feelings', [...feelings, 'none'] as const),
    ...requests.map((request) => ({ ...request, label: 'none' as const })),
  ];
}
