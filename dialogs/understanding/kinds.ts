import { type Kind, kinds } from '../../bot/core/kinds.ts';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { examplesIn, type Likeness, likenessTo } from './likeness.ts';
import { plain } from './plain.ts';
import { kindsChinese } from './tables/kindsChinese.ts';
import { kindsEnglish } from './tables/kindsEnglish.ts';
import { type Scales, scalesOf } from './weigh.ts';

/** A kind with what speaks for it, beyond what speaks for talk that asks for nothing: above 5 is beyond doubt. */
export interface KindReading {
  kind: Kind;
  score: number;
  /** Whether words that a rule knows speak for it; else the text is only like examples of it. */
  sure: boolean;
}

interface Reader {
  rules: Scales<Kind>;
  likeness: Likeness<Kind | 'none'>;
}

const likenessIn = (locale: ContentLocale) =>
  likenessTo(
    [
      ...examplesIn(`kinds.${locale}`, [...kinds, 'none'] as const),
      // Names, numbers and addresses ask for nothing; products and times would, so they stay out.
      ...examplesIn(`answers.${locale}`, ['none'] as const),
    ],
    locale,
  );
const readers: Record<ContentLocale, Reader> = {
  'zh-CN': { rules: scalesOf(kindsChinese), likeness: likenessIn('zh-CN') },
  'en-US': { rules: scalesOf(kindsEnglish), likeness: likenessIn('en-US') },
};

// How much being like the examples counts beside the rules, and how much less than one rule is nothing.
const LIKENESS: Record<ContentLocale, number> = { 'zh-CN': 0.8, 'en-US': 0.65 };
const NOTHING = 1.9;
// A strong rule is not outweighed by greetings, names and numbers around it.
const STRONG = 4;
const MANNERS = 1;
// Who asks for a person is never to be missed.
const PERSON = 0.5;

// Longer text is a story: what is asked for stands in its first part.
const LONGEST = 600;

/** The kinds that a text speaks for, likeliest first; empty for talk that asks for nothing. */
export function kindReadings(text: string, locale: ContentLocale): KindReading[] {
  const said = plain(text).slice(0, LONGEST);
  const { rules, likeness } = readers[locale];
  const like = likeness(said);
  const likeOf = (kind: Kind | 'none') => LIKENESS[locale] * (like.get(kind) ?? 0);
  const ruled = new Map(rules(said).map(({ reading, score }) => [reading, score]));
  const strongest = Math.max(0, ...ruled.values());
  const nothing =
    NOTHING + Math.min(likeOf('none'), strongest >= STRONG ? MANNERS : Number.POSITIVE_INFINITY);
  return kinds
    .map((kind) => {
      const person = kind === 'human' && (ruled.has(kind) || likeOf(kind) > 0) ? PERSON : 0;
      const rule = ruled.get(kind) ?? 0;
      return { kind, score: rule + likeOf(kind) + person - nothing, sure: rule > 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** What a text asks for; undefined if it asks for nothing that can be told. */
export function kindOf(text: string, locale: ContentLocale): KindReading | undefined {
  return kindReadings(text, locale)[0];
}
