import type { Kind } from '../../bot/core/kinds.ts';
import { type ContentLocale, contentLocale } from '../../bot/core/locale.ts';
import type { Miss } from './miss.ts';

/** Misses that ask for the same thing, in whatever words and language. */
export interface MissGroup {
  version: 1;
  id: string;
  kind: Kind;
  product?: string;
  /** Id of the article (in both languages) that the first of them came nearest to. */
  near?: string;
  firstAt: string;
  lastAt: string;
  /** How many there ever were. */
  count: number;
  /** The latest of them, oldest first; at most 50. */
  misses: Miss[];
  /** Id of the article that was drafted for it. */
  draft?: string;
  /** Set where the content staff decided that it needs no answer; a new miss opens it again. */
  dismissed?: { at: string; by: string };
}

const KEPT = 50;

/** A new group of one miss. */
export function groupOf(miss: Miss, near: string | undefined): MissGroup {
  const { id, kind, product, at } = miss;
  return {
    ...{ version: 1, id, kind, firstAt: at, lastAt: at, count: 1, misses: [miss] },
    ...(product !== undefined && { product }),
    ...(near !== undefined && { near }),
  };
}

/** The group with one miss more, or, where it knows it already, with its newer state. */
export function withMiss(group: MissGroup, miss: Miss): MissGroup {
  if (group.misses.some(({ id }) => id === miss.id)) {
    return withChanged(group, miss.id, () => miss);
  }
  const { dismissed: _dismissed, ...open } = group;
  const misses = [...group.misses, miss].slice(-KEPT);
  return { ...open, misses, count: group.count + 1, lastAt: miss.at };
}

/** The group with one of its misses changed. */
export function withChanged(group: MissGroup, id: string, change: (miss: Miss) => Miss): MissGroup {
  return { ...group, misses: group.misses.map((miss) => (miss.id === id ? change(miss) : miss)) };
}

/** The group without the words of misses from before a time; itself where it holds none. */
export function withoutOld(group: MissGroup, before: string): MissGroup {
  const isOld = ({ at, question }: Miss) => at < before && question !== '';
  if (!group.misses.some(isOld)) return group;
  return { ...group, misses: group.misses.map((miss) => (isOld(miss) ? withoutWords(miss) : miss)) };
}

/** A miss without its words, and without a wish that nobody could be told of any more; it still counts. */
export function withoutWords({ wishedAt: _wish, ...miss }: Miss): Miss {
  return { ...miss, question: '', restated: '' };
}

/** The different wordings of a group in one language, the latest first. */
export function wordingsOf(group: MissGroup, locale: ContentLocale): string[] {
  const asked = group.misses.filter((miss) => contentLocale(miss.locale) === locale);
  return [...new Set(asked.map(({ question }) => question).reverse())].filter((one) => one !== '');
}

/** Whether a miss may belong to a group at all: the same appliance, as far as both name one. */
export function sameProduct(group: MissGroup, { product }: Miss): boolean {
  return group.product === undefined || product === undefined || group.product === product;
}
