import type { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { foundIds } from '../../knowledge/releases/testSet.ts';
import type { Locale } from '../core/locale.ts';
import type { SearchAnswer } from './knowledgeCalls.ts';

const SHOWN = 5;

/** What a knowledge base makes of a question, with the five articles that are most likely. */
export function searchAnswer(
  knowledge: KnowledgeBase,
  question: string,
  locale: Locale,
  at: Date,
): SearchAnswer {
  const found = knowledge.find(question, locale, at);
  const hits = knowledge
    .candidates(question, locale, at, SHOWN)
    .map(({ id, score }) => ({ id, score, title: knowledge.article(id, locale)?.title ?? '' }));
  return { certainty: found.certainty, told: foundIds(found), hits };
}
