import type { ContentLocale } from '../../../bot/core/locale.ts';
import { isOnlyDetails } from '../details.ts';
import { isAside } from '../namedFacts.ts';
import { nameOf } from '../names.ts';
import { isSkipped } from '../skipping.ts';
import { timesOf } from '../times.ts';
import { inOurWords } from './chineseVoice.ts';
import { clausesOf } from './clauses.ts';
import { inOurEnglish } from './englishVoice.ts';
import type { Retelling } from './retelling.ts';
import { lettersOf, retellingOf } from './retellingOf.ts';
import { isOnlyWish } from './wishes.ts';

const AS_WELL = /也|同时|还会|\b(?:also|too|as well|either)\b/i;

/**
 * What was retold, corrected by a text: another question stands instead of the one before, whatever else is said
 * follows as what it was corrected to.
 */
export function correctedBy(before: Retelling, text: string, locale: ContentLocale): Retelling {
  const said = retellingOf(text, locale);
  if (said.some(({ as }) => as === 'asked')) return [...before.filter(({ as }) => as === 'told'), ...said];
  const [first = fragmentIn(text, locale), ...more] = said.map(({ words }) =>
    words.replace(/^(?:应该)?是/, ''),
  );
  const last = before.at(-1);
  // A model, number or time alone is named as one; who passes over the question has corrected nothing.
  if (!first || isOnlyDetails(text) || isOnlyTime(text) || isSkipped(text)) return before;
  if (!last || isAside(text) || AS_WELL.test(text)) return [...before, ...told([first, ...more])];
  const corrected =
    locale === 'zh-CN' ? `${last.words}，更正为${first}` : `${last.words}, to be exact, ${first}`;
  return [...before.slice(0, -1), { as: last.as, words: corrected }, ...told(more)];
}

function told(clauses: readonly string[]): Retelling {
  return clauses.map((words) => ({ as: 'told', words }));
}

// 上个月, "it was last week".
function isOnlyTime(text: string): boolean {
  const said = text.normalize('NFKC');
  const rest = timesOf(said).reduce((left, time) => left.replace(time, ''), said);
  return rest !== said && /^(?:是|的|it|was|is|s)*$/.test(lettersOf(rest));
}

// 阳台那台, "in dry mode": no sentence, and yet what was wrong.
function fragmentIn(text: string, locale: ContentLocale): string | undefined {
  const [clause] = clausesOf(text);
  if (!clause || clause.asks || isOnlyWish(clause.text)) return undefined;
  if (nameOf(text, { asAnswer: true }) !== null) return undefined;
  const isChinese = /\p{Script=Han}/u.test(clause.text);
  if (isChinese !== (locale === 'zh-CN')) return undefined;
  return isChinese ? inOurWords(clause.text) : inOurEnglish(clause.text);
}
