import { setTimeout as pause } from 'node:timers/promises';
import { type Kind, kinds } from '../../bot/core/kinds.ts';
import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import { type Example, Examples, type Known, type Vocabulary } from './examples.ts';
import { type Features, learn } from './learned.ts';
import { likenessTo } from './likeness.ts';
import { type Feeling, feelings, feelingWords } from './tables/feelings.ts';
import { kindsChinese } from './tables/kindsChinese.ts';
import { kindsEnglish } from './tables/kindsEnglish.ts';
import { scalesOf, type Weighed, type WeighedWords } from './weigh.ts';

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

/** What was learned from the examples of a language. */
export interface Readers {
  kind: Reader<Kind>;
  feeling: Reader<Feeling>;
}

// From so much of a rule on it counts as one.
const FULL_RULE = 5;

const ready = new Map<ContentLocale, Readers>();

// Long enough for what has come in meanwhile: messages, and the question whether the service is ready.
const BETWEEN = 100;

/** Learns every language that is not learned yet, with pauses: after it nobody's first message waits for that. */
export async function learnLanguages(): Promise<void> {
  for (const locale of contentLocales.filter((one) => !ready.has(one))) {
    await pause(BETWEEN);
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
  return {
    kind: readerOf(examples.vocabulary, kindExamples(examples), kindRules[examples.locale], kinds),
    feeling: readerOf(examples.vocabulary, feelingExamples(examples), feelingWords, feelings),
  };
}

const kindRules = { 'zh-CN': kindsChinese, 'en-US': kindsEnglish };

function kindExamples(examples: Examples): Example<Kind | 'none'>[] {
  return [
    ...examples.of('kinds', [...kinds, 'none'] as const),
    // Names, numbers and addresses ask for nothing; products and times would, so they stay out.
    ...examples.of('answers', ['none'] as const),
  ];
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

function readerOf<Label extends string>(
  vocabulary: Vocabulary,
  sentences: readonly Example<Label | 'none'>[],
  table: readonly WeighedWords<Label>[],
  labels: readonly Label[],
): Reader<Label> {
  const rules = scalesOf(table);
  const words = vocabulary.size;
  const featuresWith = ({ numbers, all }: Known, ruled: readonly Weighed<Label>[]): Features => {
    // Words share what one text has, what rules say counts for itself.
    const share = 2 / Math.sqrt(all + 1);
    return {
      numbers: [...numbers, ...ruled.map(({ reading }) => words + labels.indexOf(reading))],
      strengths: [...numbers.map(() => share), ...ruled.map(({ score }) => score / FULL_RULE)],
    };
  };
  const lessons = sentences.map(({ label, said, features }) => ({
    label,
    features: featuresWith({ numbers: features, all: features.length }, rules(said)),
  }));
  const judge = learn(lessons, { words, all: words + labels.length });
  const likeness = likenessTo(sentences, words);
  return (said, heard = said) => {
    const { numbers, all } = vocabulary.of(heard);
    const known = numbers.filter((number) => number < words);
    const ruled = rules(said);
    return {
      ruled: new Map(ruled.map(({ reading, score }) => [reading, score])),
      like: likeness(heard, known),
      odds: judge(featuresWith({ numbers: known, all }, ruled)),
    };
  };
}
