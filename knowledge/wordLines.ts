import { ServiceError } from '../bot/core/errors.ts';
import { type ContentLocale, contentLocales } from '../bot/core/locale.ts';
import { fieldProblems } from './fieldProblem.ts';
import { type Words, wordsSchema } from './words.ts';

/** Words as people write them in a form: one group a line, the words of a group with ｜ or | between them. */
export type WordLines = Record<ContentLocale, string>;

/** What is wrong with a line; without one it is about the whole language. */
export interface WordProblem {
  locale: ContentLocale;
  /** From 1, empty lines counted. */
  line?: number;
  word?: string;
  says: Record<ContentLocale, string>;
}

/** The lines are no words that the search could read; nothing was saved. */
export class WordsRefused extends ServiceError {
  readonly problems: readonly WordProblem[];

  constructor(problems: readonly WordProblem[]) {
    const told = problems.map(({ locale, line, says }) => `${locale} ${line ?? ''}: ${says['en-US']}`);
    super('knowledge/refused', ['Not saved. Mend these lines:', ...told].join('\n'));
    this.problems = problems;
  }
}

export function linesOf(words: Words): WordLines {
  return byLanguage((locale) => words[locale].map((group) => group.join('｜')).join('\n'));
}

/** The groups in lines, empty ones left out; throws `WordsRefused` that lists every problem. */
export function wordsIn(lines: WordLines): Words {
  const groups = byLanguage((locale) => groupsIn(lines[locale]));
  const result = wordsSchema.safeParse(byLanguage((locale) => groups[locale].map(({ words }) => words)));
  if (result.success) return result.data;
  throw new WordsRefused(
    fieldProblems(result.error).flatMap(({ field, says }) => {
      const [language, group, word] = field.split('.');
      const locale = contentLocales.find((one) => one === language) ?? 'zh-CN';
      const place = groups[locale][Number(group) - 1];
      const wrong = place?.words[Number(word) - 1];
      return { locale, says, ...(place && { line: place.line }), ...(wrong && { word: wrong }) };
    }),
  );
}

function byLanguage<T>(of: (locale: ContentLocale) => T): Record<ContentLocale, T> {
  return { 'zh-CN': of('zh-CN'), 'en-US': of('en-US') };
}

function groupsIn(text: string): { line: number; words: string[] }[] {
  return text.split('\n').flatMap((written, n) => {
    const words = written.split(/[|｜]/).flatMap((one) => one.trim() || []);
    return words.length === 0 ? [] : [{ line: n + 1, words }];
  });
}
