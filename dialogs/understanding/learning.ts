import { type Kind, kinds } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { type Example, Examples, type Vocabulary } from './examples.ts';
import type { Known } from './knownFeatures.ts';
import type { Features, Learned } from './learned.ts';
import { learn } from './lessons.ts';
import { type Likened, liken } from './likeness.ts';
import { type NumberedWords, numberedWords } from './numberedWords.ts';
import { type Feeling, feelings, feelingWords } from './tables/feelings.ts';
import { kindsChinese } from './tables/kindsChinese.ts';
import { kindsEnglish } from './tables/kindsEnglish.ts';
import { scalesOf, type Weighed, type WeighedWords } from './weigh.ts';

/** All that was learned from the examples of a language: plain data, so that one thread can hand it to another. */
export interface LearnedLanguage {
  features: NumberedWords;
  kind: LearnedReading<Kind>;
  feeling: LearnedReading<Feeling>;
}

/** What was learned about one thing that a text tells. */
export interface LearnedReading<Label extends string> {
  /** How many features its own examples hold: the first so many of all. */
  words: number;
  learned: Learned<Label | 'none'>;
  likened: Likened<Label | 'none'>;
}

// From so much of a rule on it counts as one.
const FULL_RULE = 5;

export const kindRules = { 'zh-CN': kindsChinese, 'en-US': kindsEnglish };

/** Learns a language from its examples, in about half a second. */
export function learnLanguage(locale: ContentLocale): LearnedLanguage {
  const examples = new Examples(locale);
  const { vocabulary } = examples;
  return {
    kind: learnReading(kindExamples(examples), vocabulary, kindRules[locale], kinds),
    feeling: learnReading(feelingExamples(examples), vocabulary, feelingWords, feelings),
    features: numberedWords(vocabulary.numbers),
  };
}

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

function learnReading<Label extends string>(
  sentences: readonly Example<Label | 'none'>[],
  { size: words }: Vocabulary,
  table: readonly WeighedWords<Label>[],
  labels: readonly Label[],
): LearnedReading<Label> {
  const rules = scalesOf(table);
  const lessons = sentences.map(({ label, said, features }) => ({
    label,
    features: withRules({ numbers: features, all: features.length }, rules(said), { words, labels }),
  }));
  return {
    words,
    learned: learn(lessons, { words, all: words + labels.length }),
    likened: liken(sentences, words),
  };
}

/** A text's features: of its words, numbered below `words`, and after them of the rules, in the order of their labels. */
export function withRules<Label extends string>(
  { numbers, all }: Known,
  ruled: readonly Weighed<Label>[],
  { words, labels }: { words: number; labels: readonly Label[] },
): Features {
  // Words share what one text has, what rules say counts for itself.
  const share = 2 / Math.sqrt(all + 1);
  return {
    numbers: [...numbers, ...ruled.map(({ reading }) => words + labels.indexOf(reading))],
    strengths: [...numbers.map(() => share), ...ruled.map(({ score }) => score / FULL_RULE)],
  };
}
