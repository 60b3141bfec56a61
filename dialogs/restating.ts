import { contentLocale, type Locale } from '../bot/core/locale.ts';
import type { Matter } from './sitting.ts';
import { isVague, type Parts, partsOf, restatement } from './understanding/restate.ts';

/** A matter as the bot says it back. */
export interface Restatement {
  /** One clause in our words. */
  words: string;
  /** Particulars beside product and symptom (number, model, time, place, wish): from two on they are confirmed first. */
  particulars: number;
  /** Whether a detail has to be asked for first. */
  vague: boolean;
}

/** The restatement of all that was said of a matter; what was said later corrects what was said before. */
export function restatementOf(matter: Matter, locale: Locale): Restatement {
  const content = contentLocale(locale);
  const parts: Parts = Object.assign({}, ...matter.texts.map((text) => partsOf(text, content, matter.kind)));
  const { order, model, time, place, wish } = parts;
  const particulars = [order, model, time, place, wish].filter((one) => one !== undefined).length;
  return { words: restatement(parts, content), particulars, vague: isVague(parts) };
}
