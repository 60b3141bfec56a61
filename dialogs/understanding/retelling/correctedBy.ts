import type { ContentLocale } from '../../../bot/core/locale.ts';
import { isAside } from '../namedFacts.ts';
import { inOurWords } from './chineseVoice.ts';
import { clausesOf } from './clauses.ts';
import { inOurEnglish } from './englishVoice.ts';
import type { Retelling } from './retelling.ts';
import { retellingOf } from './retellingOf.ts';
import { isOnlyWish } from './wishes.ts';

/**
 * What was retold, corrected by a text: another question stands instead of the one before, whatever else is said
 * follows as what it was corrected to.
 */
export function correctedBy(before: Retelling, text: string, locale: ContentLocale): Retelling {
  const said = retellingOf(text, locale);
  if (said.some(({ as }) => as === 'asked')) return [...before.filter(({ as }) => as === 'told'), ...said];
  const isMore = isAside(text) || before.every(({ as }) => as !== 'told');
  if (said.length > 0 && isMore) return [...before, ...said];
  const [words = fragmentIn(text, locale)] = said.map((one) => one.words);
  if (!words) return before;
  return [...before, { as: 'told', words: correctedTo(words, locale) }, ...said.slice(1)];
}

function correctedTo(words: string, locale: ContentLocale): string {
  return locale === 'zh-CN' ? `更正为${words.replace(/^(?:应该)?是/, '')}` : `to be exact, ${words}`;
}

// 阳台那台, "in dry mode": no sentence, and yet what was wrong.
function fragmentIn(text: string, locale: ContentLocale): string | undefined {
  const [clause] = clausesOf(text);
  if (!clause || clause.asks || isOnlyWish(clause.text)) return undefined;
  const isChinese = /\p{Script=Han}/u.test(clause.text);
  if (isChinese !== (locale === 'zh-CN')) return undefined;
  return isChinese ? inOurWords(clause.text) : inOurEnglish(clause.text);
}
