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

type Line = Omit<Example<string>, 'label'>;

/** The examples of a language. Each file is read once, and each feature in them has one number. */
export class Examples {
  readonly locale: ContentLocale;
  readonly vocabulary: Vocabulary;
  readonly #files = new Map<string, readonly Line[]>();

  constructor(locale: ContentLocale) {
    this.locale = locale;
    this.vocabulary = new Vocabulary(locale);
  }

  /** The examples of some labels: `examples/<locale>/<folder>/<label>.txt`, a line a sentence. */
  of<Label extends string>(folder: string, labels: readonly Label[]): Example<Label>[] {
    return labels.flatMap((label) =>
      this.#lines(`${folder}/${label}.txt`).map((line) => ({ label, ...line })),
    );
  }

  #lines(file: string): readonly Line[] {
    const lines = this.#files.get(file) ?? this.#read(file);
    this.#files.set(file, lines);
    return lines;
  }

  #read(file: string): readonly Line[] {
    return readFileSync(new URL(`./examples/${this.locale}/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => {
        const said = plain(line);
        return { said, features: this.vocabulary.learned(said) };
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
