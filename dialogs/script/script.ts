import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ProblemsError } from '../../bot/core/errors.ts';
import { type ContentLocale, contentLocale, contentLocales, type Locale } from '../../bot/core/locale.ts';
import { fill, type LineValues, placeholdersIn } from './fill.ts';
import { type LineKey, lineKeys, placeholdersOf } from './lines.ts';

/** One line in one language: its wordings, used in turn, and the labels of its quick replies. */
export interface Line {
  wordings: readonly string[];
  buttons: readonly string[];
}

/** One wording of a line, filled in. */
export interface SpokenLine {
  text: string;
  buttons: readonly string[];
}

export type Lines = ReadonlyMap<string, Line>;

/** One line in all its languages. */
export type LinePair = Record<ContentLocale, Line>;

/** Everything the bot can say outside articles, in all its languages. */
export class Script {
  readonly #lines: Record<ContentLocale, Lines>;
  readonly #overrides = new Map<LineKey, LinePair>();

  constructor(lines: Record<ContentLocale, Lines>) {
    this.#lines = lines;
  }

  /** The wording whose turn it is, where `heard` counts how often this customer has heard the line. */
  line(key: LineKey, locale: Locale, heard: number, values: LineValues): SpokenLine {
    const { wordings, buttons } = this.#line(key, locale);
    const wording = wordings[heard % wordings.length] ?? '';
    return {
      text: wording.startsWith('[') ? capitalised(fill(wording, values)) : fill(wording, values),
      buttons: buttons.map((button) => fill(button, values)),
    };
  }

  /** The labels of a line's quick replies; the order is part of the script. */
  buttons(key: LineKey, locale: Locale): readonly string[] {
    return this.#line(key, locale).buttons;
  }

  /** A line as the product ships it, whatever is said instead of it. */
  shipped(key: LineKey): LinePair {
    const of = (locale: ContentLocale) => this.#lines[locale].get(key) ?? { wordings: [], buttons: [] };
    return { 'zh-CN': of('zh-CN'), 'en-US': of('en-US') };
  }

  /** From now on this is said instead of the line as shipped; undefined takes that back. */
  override(key: LineKey, pair: LinePair | undefined): void {
    if (pair) this.#overrides.set(key, pair);
    else this.#overrides.delete(key);
  }

  /** Every wording and label as shipped, with its place, for the price check. */
  texts(): { place: string; text: string }[] {
    return contentLocales.flatMap((locale) =>
      [...this.#lines[locale]].flatMap(([key, line]) =>
        [...line.wordings, ...line.buttons].map((text) => ({ place: `${locale}.yaml ${key}`, text })),
      ),
    );
  }

  #line(key: LineKey, locale: Locale): Line {
    return (this.#overrides.get(key) ?? this.shipped(key))[contentLocale(locale)];
  }
}

/**
 * The script from `<folder>/<locale>.yaml`. Throws one `script/invalid` that names every missing or unknown key,
 * every placeholder that the code does not fill, and buttons whose number differs between the languages.
 */
export function loadScript(folder: string): Script {
  const problems: string[] = [];
  const read = (locale: ContentLocale) => readLines(join(folder, `${locale}.yaml`), locale, problems);
  const lines = { 'zh-CN': read('zh-CN'), 'en-US': read('en-US') };
  for (const locale of contentLocales) problems.push(...problemsOf(lines[locale], locale));
  for (const key of lineKeys) {
    const [chinese, english] = contentLocales.map((locale) => lines[locale].get(key)?.buttons.length);
    if (chinese !== undefined && english !== undefined && chinese !== english) {
      problems.push(`${key}: the languages have different numbers of buttons`);
    }
  }
  if (problems.length > 0) throw new ProblemsError('script/invalid', folder, problems);
  return new Script(lines);
}

// An optional part at the beginning may leave a sentence without its capital.
function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function readLines(path: string, locale: string, problems: string[]): Lines {
  try {
    return flatten(parse(readFileSync(path, 'utf8')), '');
  } catch (error) {
    problems.push(`${locale}.yaml: ${error instanceof Error ? error.message : 'cannot be read'}`);
    return new Map();
  }
}

function flatten(node: unknown, prefix: string): Map<string, Line> {
  if (node === null || typeof node !== 'object') return new Map();
  return new Map(
    Object.entries(node).flatMap(([name, value]) => {
      const key = prefix ? `${prefix}.${name}` : name;
      if (Array.isArray(value)) return [[key, lineOf(value, [])] as const];
      if (value?.say) return [[key, lineOf(value.say, value.buttons ?? [])] as const];
      return [...flatten(value, key)];
    }),
  );
}

function lineOf(say: unknown[], buttons: unknown[]): Line {
  return { wordings: say.map(String), buttons: buttons.map(String) };
}

function problemsOf(lines: Lines, locale: string): string[] {
  const known = new Set<string>(lineKeys);
  const unknown = [...lines.keys()].filter((key) => !known.has(key));
  return [
    ...unknown.map((key) => `${locale}.yaml ${key}: no code says this line; remove it or mend the key`),
    ...lineKeys.flatMap((key) => problemsOfLine(key, lines.get(key), locale)),
  ];
}

function problemsOfLine(key: LineKey, line: Line | undefined, locale: string): string[] {
  if (!line || line.wordings.length === 0) return [`${locale}.yaml ${key}: is missing`];
  const allowed = placeholdersOf(key);
  const strange = [...line.wordings, ...line.buttons]
    .flatMap(placeholdersIn)
    .filter((name) => !allowed.has(name));
  return strange.map((name) => `${locale}.yaml ${key}: {${name}} is not known to this line`);
}
