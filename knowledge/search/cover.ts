import { CLASSES, PAIR, UNIT } from './tokens.ts';

/** What a query and a text have in common, in worth of tokens. */
export interface Cover {
  bm25: number;
  /** Tokens of both, by class. */
  common: number[];
  /** Tokens of the text, by class. */
  total: number[];
  /** Units of both and of the text, as often as the text has them. */
  repeatedCommon: number;
  repeatedTotal: number;
  /** The worth of the rarest unit that only the text, and that only the query has. */
  rarestInText: number;
  rarestInQuery: number;
  /** The most that a unit or pair is worth that half of the texts have and the query has not, by their share. */
  missingTopic: number;
}

export function emptyCover(): Cover {
  return {
    bm25: 0,
    common: new Array<number>(CLASSES).fill(0),
    total: new Array<number>(CLASSES).fill(0),
    repeatedCommon: 0,
    repeatedTotal: 0,
    rarestInText: 0,
    rarestInQuery: 0,
    missingTopic: 0,
  };
}

/** Adds a token that the query has too; `count` is how often the text has it. */
export function addCommon(cover: Cover, tokenClass: number, worth: number, count: number): void {
  cover.common[tokenClass] = (cover.common[tokenClass] ?? 0) + worth;
  cover.total[tokenClass] = (cover.total[tokenClass] ?? 0) + worth;
  if (tokenClass !== UNIT) return;
  cover.repeatedCommon += worth * count;
  cover.repeatedTotal += worth * count;
}

/** Adds a token that the query has not. */
export function addOwn(cover: Cover, tokenClass: number, worth: number, count: number, texts: number): void {
  cover.total[tokenClass] = (cover.total[tokenClass] ?? 0) + worth;
  if (tokenClass === UNIT) {
    cover.repeatedTotal += worth * count;
    cover.rarestInText = Math.max(cover.rarestInText, worth);
  }
  const isTopic = (tokenClass === UNIT || tokenClass === PAIR) && count > 1 && count * 2 >= texts;
  if (isTopic) cover.missingTopic = Math.max(cover.missingTopic, (worth * count) / texts);
}
