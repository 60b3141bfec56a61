import { isCharacter, normalise } from './normalise.ts';

interface Word {
  text: string;
  /** What is read instead. */
  canonical: string;
}

export interface Folded {
  text: string;
  /** The words that stood there and were read as another. */
  wordings: string[];
}

/**
 * Words that mean the same, in groups: wherever one of a group stands, the first of it is read. The longest word
 * counts where several begin at one place; a word of letters or digits counts only whole.
 */
export class EqualWords {
  /** By their first element, a Han character or a whole word, the longest first. */
  readonly #byStart = new Map<string, Word[]>();

  constructor(groups: readonly (readonly string[])[] = []) {
    for (const group of groups) {
      const [canonical = '', ...others] = group.map(normalise);
      for (const text of [canonical, ...others]) this.#add({ text, canonical });
    }
    for (const words of this.#byStart.values()) words.sort((a, b) => b.text.length - a.text.length);
  }

  /** A normalised text with the first word of each group in place of the others, and the words that stood there. */
  fold(normalised: string): Folded {
    if (this.#byStart.size === 0) return { text: normalised, wordings: [] };
    let text = '';
    const wordings: string[] = [];
    for (let at = 0; at < normalised.length; ) {
      const start = elementAt(normalised, at);
      const word = this.#byStart.get(start)?.find((one) => standsAt(normalised, one.text, at));
      if (word !== undefined && word.text !== word.canonical) wordings.push(word.text);
      text += word?.canonical ?? start;
      at += (word?.text ?? start).length;
    }
    return { text, wordings };
  }

  #add(word: Word): void {
    if (word.text === '') return;
    const start = elementAt(word.text, 0);
    this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), word]);
  }
}

/** The Han character, the space, or the whole word or number that begins there. */
function elementAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at) ?? 0;
  if (isCharacter(codePoint)) return String.fromCodePoint(codePoint);
  if (text[at] === ' ') return ' ';
  const end = text.indexOf(' ', at);
  return text.slice(at, end < 0 ? text.length : end);
}

function standsAt(text: string, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  const end = at + word.length;
  return end === text.length || text[end] === ' ' || isCharacter(text.codePointAt(end - 1) ?? 0);
}
