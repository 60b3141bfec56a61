import { type Ask, namesOfAsks } from './ask.ts';
import type { Features } from './features.ts';
import { piecesOf } from './pieces.ts';
import type { Query } from './query.ts';
import { unitsOf } from './tokens.ts';

/** What the search reads in a question. */
export interface Understood {
  /** Without punctuation, in simplified characters and small letters, the first of its group for each equal word. */
  text: string;
  /** What kind of thing it asks for; none where its form does not tell. */
  asks: Ask[];
  denies: boolean;
  /** Parts of it that no question of an article has. */
  unknown: string[];
}

/** Why an article is no better: another code, a number missing, one denies, another kind of thing is asked for. */
export type Difference = 'code' | 'number' | 'denial' | 'ask';

/** How a question fits a text. */
export interface Match {
  /** Parts of the question that the text has, and those that it has not. */
  common: string[];
  missing: string[];
  differences: Difference[];
}

/** `read` gives a text as the search reads it. */
export function understood(
  question: string,
  query: Query,
  read: (text: string) => string,
  knows: (unit: number) => boolean,
): Understood {
  const text = read(question);
  return {
    text,
    asks: namesOfAsks(query.asks),
    denies: query.denies,
    unknown: piecesOf(text, knows).others,
  };
}

export function match(
  question: string,
  text: string,
  features: Features,
  read: (text: string) => string,
): Match {
  const units = new Set(unitsOf(read(text)));
  const { passing, others } = piecesOf(read(question), (unit) => units.has(unit));
  const differs: [boolean, Difference][] = [
    [features.otherCode > 0, 'code'],
    [features.noNumber > 0, 'number'],
    [features.denial > 0, 'denial'],
    [features.otherAsk > 0, 'ask'],
  ];
  return {
    common: passing,
    missing: others,
    differences: differs.flatMap(([differing, name]) => (differing ? [name] : [])),
  };
}
