import { type ContentLocale, contentLocale, type Locale } from '../bot/core/locale.ts';
import { partsOfPage } from './pageContext.ts';
import type { Matter } from './sitting.ts';
import { isVague, type Parts, partsOf } from './understanding/parts.ts';
import { restatement } from './understanding/restate.ts';

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
  const { order, model, time, place, wish } = parts;
  const particulars = [order, model, time, place, wish].filter((one) => one !== undefined).length;
  return { words: restatement(parts, content), particulars, vague: isVague(parts) };
}
