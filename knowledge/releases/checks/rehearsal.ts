import type { ContentLocale } from '../../../bot/core/locale.ts';
import type { Article } from '../../article.ts';
import { inSlices } from '../../inSlices.ts';
import { KnowledgeBase, type KnowledgeSettings } from '../../knowledgeBase.ts';

/**
 * The knowledge base as it would be after a publication, beside the one that customers ask. Those to be published are
 * taken as valid. Building it costs about a tenth of a millisecond an article, in slices that let customers go first.
 */
export async function rehearse(
  articles: readonly Article[],
  shown: readonly Article[],
  settings: KnowledgeSettings,
): Promise<KnowledgeBase> {
  const key = ({ id, locale }: { id: string; locale: ContentLocale }) => `${locale}/${id}`;
  const changed = new Set(articles.map(key));
  const knowledge = new KnowledgeBase([], settings);
  const all = [...shown.filter((article) => !changed.has(key(article))), ...articles.map(validNow)];
  await inSlices(all, (article) => knowledge.put(article));
  return knowledge;
}

function validNow({ validFrom: _from, validUntil: _until, ...article }: Article): Article {
  return article;
}
