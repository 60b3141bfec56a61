import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Convert = (text: string) => string;

interface Corrections {
  /** What the converter makes, and what is said instead. */
  words: Record<string, string>;
  /** Surnames that stay as they are. */
  surnames: string[];
}

let loaded: Traditional | undefined;

/** Simplified Chinese as it is written and said in Taiwan: converted by OpenCC, some words corrected by hand. */
export class Traditional {
  readonly #convert: Convert;
  readonly #corrections: readonly (readonly [from: string, to: string])[];
  readonly #surnames: ReadonlySet<string>;

  constructor(convert: Convert, { words, surnames }: Corrections) {
    this.#convert = convert;
    this.#corrections = Object.entries(words).sort(([one], [other]) => other.length - one.length);
    this.#surnames = new Set(surnames);
  }

  /** The text in traditional characters; `name` is the form of address in it, whose surname is no word. */
  text(simplified: string, name = ''): string {
    const converted = this.#corrections.reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      this.#convert(simplified),
    );
    const first = name.slice(0, 1);
    if (!this.#surnames.has(first)) return converted;
    return converted.replaceAll(this.#convert(name), first + this.#convert(name.slice(1)));
  }
}

/** Loads the dictionaries (most of a second, once): only services that speak traditional Chinese need them. */
export async function loadTraditional(): Promise<void> {
  if (loaded) return;
  const { Converter } = await import('opencc-js/cn2t');
  const corrections = parse(readFileSync(join(import.meta.dirname, 'zh-TW.yaml'), 'utf8')) as Corrections;
  loaded = new Traditional(Converter({ from: 'cn', to: 'twp' }), corrections);
}

/** The text in traditional characters once `loadTraditional` has resolved; before that as it is. */
export function toTraditional(text: string, name?: string): string {
  return loaded?.text(text, name) ?? text;
}
