import type { Article } from '../../article.ts';
import { inSlices } from '../../inSlices.ts';
import type { KnowledgeBase } from '../../knowledgeBase.ts';
import type { Finding } from '../finding.ts';

const ASKED = 8;
/** The share of an article's questions from which on another one that would answer them competes with it. */
const COMPETES = 0.5;

/**
 * The articles that would answer at least half of the questions of one of `articles` if it were not there: two of them
 * for one matter, of which customers get now this and now that. `rehearsal` is changed and put right again.
 */
export async function rivalFindings(
  articles: readonly Article[],
  rehearsal: KnowledgeBase,
  at: Date,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  await inSlices(articles, (article) => findings.push(...rivalsOf(article, rehearsal, at)));
  return findings;
}

function rivalsOf(article: Article, rehearsal: KnowledgeBase, at: Date): Finding[] {
  const { id, locale } = article;
  rehearsal.remove(id, locale);
  const asked = article.questions.slice(0, ASKED);
  const answered = asked.flatMap((text) => {
    const found = rehearsal.find(text, locale, at);
    return found.certainty === 'sure' ? [{ text, other: found.article.id }] : [];
  });
  rehearsal.put(article);
  return [...Map.groupBy(answered, ({ other }) => other)]
    .filter(([, taken]) => taken.length >= asked.length * COMPETES)
    .map(([other, [first]]) => ({
      ...{ rule: 'rival', blocks: false, id, locale, other },
      text: first?.text ?? article.title,
    }));
}
