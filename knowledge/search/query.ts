import { type Analysis, analyse } from './analysis.ts';
import { rarity } from './rarity.ts';
import type { SearchIndex } from './searchIndex.ts';
import { CLASSES, classOf, classWeights, UNIT } from './tokens.ts';

/** A question weighed against one index: what each of its tokens is worth there. */
export interface Query extends Analysis {
  /** Tokens that the index knows from questions or answers, worth most first. */
  tokens: { token: number; worth: number }[];
  /** What all tokens of a class are worth together, unknown ones included. */
  worth: number[];
  /** What all tokens are worth together. */
  total: number;
  /** What the tokens that no question has are worth together. */
  unknown: number;
  hasUnknownUnit: boolean;
}

export function weigh(index: SearchIndex, text: string): Query {
  const query: Query = {
    ...analyse(text, index.words),
    tokens: [],
    worth: new Array<number>(CLASSES).fill(0),
    total: 0,
    unknown: 0,
    hasUnknownUnit: false,
  };
  for (const key of new Set(query.keys)) addToken(index, query, key);
  query.tokens.sort((a, b) => b.worth - a.worth);
  return query;
}

function addToken(index: SearchIndex, query: Query, key: number): void {
  const token = index.tokenOf(key);
  const tokenClass = classOf(key);
  const count = token < 0 ? 0 : (index.articleCounts[token] ?? 0);
  const worth = rarity(index.articleCount, count) * (classWeights[tokenClass] ?? 0);
  query.worth[tokenClass] = (query.worth[tokenClass] ?? 0) + worth;
  query.total += worth;
  if (token >= 0) query.tokens.push({ token, worth });
  if (count === 0) {
    query.unknown += worth;
    query.hasUnknownUnit ||= tokenClass === UNIT;
  }
}
