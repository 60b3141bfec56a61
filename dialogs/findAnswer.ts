import type { Kind } from '../bot/core/kinds.ts';
import type { Locale } from '../bot/core/locale.ts';
import type { Found, Knowledge } from './services.ts';
import type { Matter } from './sitting.ts';

/**
 * The best that the knowledge base has for a matter: all that was said together first, then what was said last of the
 * product on the page, then that alone.
 */
export function findAnswer(knowledge: Knowledge, matter: Matter, locale: Locale, now: Date): Found {
  const all = knowledge.find(matter.texts.join(' '), locale, now);
  const last = matter.texts.at(-1);
  if (all.certainty === 'sure') return withoutTried(all, matter);
  const there = matter.page?.product && knowledge.find(`${matter.page.product} ${last}`, locale, now);
  if (there && there.certainty === 'sure') return withoutTried(there, matter);
  if (matter.texts.length < 2 || last === undefined) return withoutTried(all, matter);
  const alone = knowledge.find(last, locale, now);
  return withoutTried(alone.certainty === 'sure' || all.certainty === 'none' ? alone : all, matter);
}

/** Who wants one of these has no fault to mend, however alike the words are. */
const WITHOUT_FAULT: ReadonlySet<Kind> = new Set<Kind>([
  'productInterest',
  'franchise',
  'returnExchange',
  'price',
]);

// What did not help is not told twice, and no fault is offered to who has none.
function withoutTried(found: Found, matter: Matter): Found {
  if (found.certainty === 'sure' && matter.tried.includes(found.article.id)) return { certainty: 'none' };
  if (found.certainty !== 'near') return found;
  const isApt = (kind: Kind) => kind !== 'repair' || !WITHOUT_FAULT.has(matter.kind);
  const articles = found.articles.filter(({ id, kind }) => !matter.tried.includes(id) && isApt(kind));
  return articles.length > 0 ? { certainty: 'near', articles } : { certainty: 'none' };
}
