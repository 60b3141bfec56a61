import { Chains } from '../bot/core/chains.ts';
import { ServiceError } from '../bot/core/errors.ts';
import { type WordLines, wordsIn } from './wordLines.ts';
import type { Words } from './words.ts';

/** The words as content staff last left them: one document of `bot/storage`. */
export interface WordEdition {
  version: 1;
  /** From 1, one more each time. */
  number: number;
  /** Undefined where the shipped words were taken up again. */
  words?: Words;
  /** What stood here before the shipped words were taken up again. */
  setAside?: Words;
  by: string;
  /** ISO 8601. */
  at: string;
}

/** The edition on disk; `bot/storage` implements it. */
export interface WordStore {
  read(): Promise<WordEdition | undefined>;
  /** Resolved means on disk. */
  write(edition: WordEdition): Promise<void>;
}

/** Who changes the words, when, and the number of the edition that they had before them. */
export interface WordAct {
  by: string;
  at: Date;
  basedOn: number;
}

/** Somebody else saved in between: nothing was written. */
export class WordsConflict extends ServiceError {
  readonly theirs: WordEdition;

  constructor(theirs: WordEdition) {
    super('knowledge/conflict', `The words were saved by ${theirs.by} meanwhile. Compare and save again.`);
    this.theirs = theirs;
  }
}

interface WordBookParts {
  store: WordStore;
  /** The words of the file. */
  shipped(): Words;
  /** Lets the search read the words anew. */
  renew(): Promise<void>;
}

/**
 * The words that the search reads alike: those of the file, until content staff write others in the console; these
 * hold from then on, also after a restart. A save costs the size of the words and an index built anew.
 */
export class WordBook {
  readonly #parts: WordBookParts;
  readonly #chains = new Chains();
  #edition: WordEdition | undefined;

  constructor(parts: WordBookParts) {
    this.#parts = parts;
  }

  async load(): Promise<void> {
    this.#edition = await this.#parts.store.read();
  }

  get current(): Words {
    return this.#edition?.words ?? this.#parts.shipped();
  }

  /** Undefined as long as nobody changed anything. */
  get edition(): WordEdition | undefined {
    return this.#edition;
  }

  /** In force when it resolves; throws `WordsRefused` or `WordsConflict`. */
  async save(lines: WordLines, act: WordAct): Promise<void> {
    const words = wordsIn(lines);
    await this.#put(act, () => ({ words }));
  }

  /** Lets the words of the file hold again; throws `WordsConflict`. */
  async takeShipped(act: WordAct): Promise<void> {
    await this.#put(act, ({ words, setAside = words } = {}) => (setAside ? { setAside } : {}));
  }

  async #put(
    { by, at, basedOn }: WordAct,
    change: (before?: Pick<WordEdition, 'words' | 'setAside'>) => Pick<WordEdition, 'words' | 'setAside'>,
  ): Promise<void> {
    await this.#chains.run('', async () => {
      const before = this.#edition;
      const number = before?.number ?? 0;
      if (before && number !== basedOn) throw new WordsConflict(before);
      const edition = {
        version: 1,
        number: number + 1,
        ...change(before),
        by,
        at: at.toISOString(),
      } as const;
      await this.#parts.store.write(edition);
      this.#edition = edition;
      await this.#parts.renew();
    });
  }
}
