import { readFileSync } from 'node:fs';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { featuresOf } from './features.ts';
import { plain } from './plain.ts';

/** A plain sentence with what it is an example of, and its features as numbers of the vocabulary. */
export interface Example<Label extends string> {
  label: Label;
  said: string;
  features: readonly number[];
}

interface Line {
  heading: string;
  said: string;
  features: readonly number[];
}

/** The examples of a language. Each file is read once, and each feature in them has one number. */
export class Examples {
  readonly locale: ContentLocale;
  readonly vocabulary: Vocabulary;
  readonly #files = new Map<string, readonly Line[]>();

  constructor(locale: ContentLocale) {
    this.locale = locale;
    this.vocabulary = new Vocabulary(locale);
  }

  /** The examples of a file of this language in the folder `examples`: a line a sentence, under a heading "# label". */
  of<Label extends string>(file: string, labels: readonly Label[]): Example<Label>[] {
    const lines = this.#files.get(file) ?? this.#read(file);
    this.#files.set(file, lines);
    return lines.flatMap(({ heading, said, features }) => {
      const label = labels.find((known) => known === heading);
      return label ? [{ label, said, features }] : [];
    });
  }

  #read(file: string): readonly Line[] {
    const place = new URL(`./examples/${file}.${this.locale}.txt`, import.meta.url);
    let heading = '';
    return readFileSync(place, 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (line.startsWith('# ')) heading = line.slice(2).trim();
        if (line.startsWith('# ') || !line.trim()) return [];
        const said = plain(line);
        return [{ heading, said, features: this.vocabulary.learned(said) }];
      });
  }
}

/** A number for each feature of a language's examples. */
export class Vocabulary {
  readonly #locale: ContentLocale;
  readonly #numbers = new Map<string, number>();

  constructor(locale: ContentLocale) {
    this.#locale = locale;
  }

  get numbers(): ReadonlyMap<string, number> {
    return this.#numbers;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The numbers of a plain text's features; new ones are taken in. */
  learned(said: string): readonly number[] {
    return featuresOf(said, this.#locale).map((feature) => {
      const number = this.#numbers.get(feature) ?? this.#numbers.size;
      this.#numbers.set(feature, number);
      return number;
    });
  }
}
