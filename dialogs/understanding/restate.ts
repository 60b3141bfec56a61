import type { ContentLocale } from '../../bot/core/locale.ts';
import { findPrices } from '../../knowledge/price/detect.ts';
import type { Parts } from './parts.ts';
import { chineseFromParts, chineseFromRetelling } from './restateChinese.ts';
import { englishFromParts, englishFromRetelling } from './restateEnglish.ts';
import type { Retelling } from './retelling/retelling.ts';

/** The longest restatement in the customer's own clauses, in characters; a longer one is told in fewer of them. */
export const LONGEST_RETOLD: Record<ContentLocale, number> = { 'zh-CN': 110, 'en-US': 320 };

/**
 * A matter as a clause that can follow "my understanding is": no full stop, no name, never an amount of money. Told in
 * what was said where that could be put in our words, else in the parts that were found.
 */
export function restatement(parts: Parts, locale: ContentLocale, retelling: Retelling = []): string {
  const isChinese = locale === 'zh-CN';
  for (let left = retelling; left.length > 0; left = withoutLast(left)) {
    const words = isChinese ? chineseFromRetelling(parts, left) : englishFromRetelling(parts, left);
    if (words === undefined) break;
    if (words.length <= LONGEST_RETOLD[locale] && findPrices(words).length === 0) return words;
  }
  return isChinese ? chineseFromParts(parts) : englishFromParts(parts);
}

// What was told last is the least; what is asked stays longest.
function withoutLast(retelling: Retelling): Retelling {
  const told = retelling.findLastIndex(({ as }) => as === 'told');
  return retelling.toSpliced(told > 0 ? told : -1, 1);
}
