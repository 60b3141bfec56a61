import { type ContentLocale, contentLocale, type Locale } from '../bot/core/locale.ts';
import { partsOfPage } from './pageContext.ts';
import type { Matter } from './sitting.ts';
import { isVague, type Parts, partsOf } from './understanding/parts.ts';
import { restatement } from './understanding/restate.ts';
import { correctedBy } from './understanding/retelling/correctedBy.ts';
import type { Retelling } from './understanding/retelling/retelling.ts';
import { retellingOf } from './understanding/retelling/retellingOf.ts';

/** A matter as the bot says it back. */
export interface Restatement {
  /** One clause in our words. */
  words: string;
  /** Particulars beside product and symptom (number, model, time, place, wish): from two on they are confirmed first. */
  particulars: number;
  /** Whether a detail has to be asked for first. */
  vague: boolean;
}

/** What is known of a matter from its page and its texts; what was said later replaces what was said before. */
export function partsOfMatter(matter: Matter, locale: ContentLocale): Parts {
  const said: Parts = Object.assign({}, ...matter.texts.map((text) => partsOf(text, locale, matter.kind)));
  return { ...partsOfPage(matter, locale, said), ...said };
}

/** The restatement of all that was said of a matter; what was said later corrects what was said before. */
export function restatementOf(matter: Matter, locale: Locale): Restatement {
  const content = contentLocale(locale);
  const parts = partsOfMatter(matter, content);
  const retelling = retellingOfMatter(matter, content);
  const { order, model, time, place, wish } = parts;
  const particulars = [order, model, time, place, wish].filter((one) => one !== undefined).length;
  return { words: restatement(parts, content, retelling), particulars, vague: isVague(parts, retelling) };
}

const LONGEST_FIRST_CLAUSE: Record<ContentLocale, number> = { 'zh-CN': 60, 'en-US': 160 };

/**
 * A matter that was not restated yet as the first clause of its answer; of a fault only what happened. Undefined where
 * it was confirmed already, or where there is nothing short to say of it in the customer's own clauses.
 */
export function firstClauseOf(matter: Matter, locale: Locale, isFault: boolean): string | undefined {
  if (matter.restated !== undefined) return undefined;
  const content = contentLocale(locale);
  const { kind, product, model } = partsOfMatter(matter, content);
  const all = retellingOfMatter(matter, content);
  const retelling = isFault ? all.filter(({ as }) => as === 'told') : all;
  if (retelling.length === 0) return undefined;
  const parts: Parts = { ...(kind && { kind }), ...(product && { product }), ...(model && { model }) };
  const words = restatement(parts, content, retelling);
  return words.length <= LONGEST_FIRST_CLAUSE[content] ? words : undefined;
}

// Everything that was said of a matter in our words, in order; a correction replaces what it contradicts.
function retellingOfMatter({ texts, corrections = [] }: Matter, locale: ContentLocale): Retelling {
  let retelling: Retelling = [];
  for (const [n, text] of texts.entries()) {
    retelling = corrections.includes(n)
      ? correctedBy(retelling, text, locale)
      : retelling.concat(retellingOf(text, locale));
  }
  return retelling;
}
