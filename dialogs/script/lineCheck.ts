import { type ContentLocale, contentLocales } from '../../bot/core/locale.ts';
import { placeholdersIn } from './fill.ts';
import { common, type LineKey, placeholdersOf } from './lines.ts';
import type { Line, LinePair } from './script.ts';

/** Something in a line that may not be said; `text` is the wording or label that it stands in. */
export interface LineProblem {
  locale: ContentLocale;
  why: 'empty' | 'many' | 'long' | 'unknown' | 'missing' | 'brackets' | 'buttons' | 'wordings' | 'price';
  text: string;
  /** The placeholder, or what reads like a price. */
  part?: string;
}

/** Longest wording and label, in characters as people count them. */
export const longest: Record<ContentLocale, { wording: number; label: number }> = {
  'zh-CN': { wording: 120, label: 20 },
  'en-US': { wording: 300, label: 40 },
};
const MOST_WORDINGS = 10;

/**
 * What is wrong with a line that is to be said instead of the one as shipped, prices aside. Its buttons keep their
 * number, since their order means something to the dialogs, and what every wording as shipped tells (the number, the
 * time) every wording has to tell.
 */
export function lineProblems(key: LineKey, pair: LinePair, shipped: LinePair): LineProblem[] {
  return contentLocales.flatMap((locale) => [
    ...countProblems(key, locale, pair[locale], shipped[locale]),
    ...pair[locale].wordings.flatMap((text) => [
      ...textProblems(key, locale, text, longest[locale].wording),
      ...needed(shipped[locale])
        .filter((name) => !placeholdersIn(text).includes(name))
        .map((part): LineProblem => ({ locale, why: 'missing', text, part })),
    ]),
    ...pair[locale].buttons.flatMap((text) => textProblems(key, locale, text, longest[locale].label)),
  ]);
}

function countProblems(key: LineKey, locale: ContentLocale, line: Line, shipped: Line): LineProblem[] {
  const problem = (why: LineProblem['why'], part: number): LineProblem[] => [
    { locale, why, text: '', part: String(part) },
  ];
  if (line.buttons.length !== shipped.buttons.length) return problem('buttons', shipped.buttons.length);
  if (line.wordings.length === 0) return problem('empty', 1);
  // The words of which other lines are made are not used in turn.
  const isWord = key.startsWith('words.');
  if (isWord && line.wordings.length !== shipped.wordings.length)
    return problem('wordings', shipped.wordings.length);
  return line.wordings.length > MOST_WORDINGS ? problem('many', MOST_WORDINGS) : [];
}

function textProblems(key: LineKey, locale: ContentLocale, text: string, most: number): LineProblem[] {
  if (text.trim() === '') return [{ locale, why: 'empty', text }];
  const known = placeholdersOf(key);
  const strange = placeholdersIn(text).filter((name) => !known.has(name));
  const rest = text.replace(/\{\w+\}/g, '').replace(/\[[^[\]]*\]/g, '');
  return [
    ...([...text].length > most ? [{ locale, why: 'long' as const, text, part: String(most) }] : []),
    ...strange.map((part) => ({ locale, why: 'unknown' as const, text, part })),
    ...(/[{}[\]]/.test(rest) ? [{ locale, why: 'brackets' as const, text }] : []),
  ];
}

// The values that are everywhere known, the company and the name, may be left out.
function needed({ wordings }: Line): string[] {
  const everywhere: readonly string[] = common;
  const [first = ''] = wordings;
  const names = placeholdersIn(first.replace(/\[[^[\]]*\]/g, ''));
  return names.filter(
    (name) => !everywhere.includes(name) && wordings.every((text) => placeholdersIn(text).includes(name)),
  );
}
