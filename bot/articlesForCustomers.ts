import { type Article, allowedPassages, customerTexts } from '../knowledge/article.ts';
import { loadArticles } from '../knowledge/articles.ts';
import type { Judgement, PriceGate } from '../knowledge/price/gate.ts';

const TRIES = 5;

/** The articles that may be told, and what was left out, each with file or id and reason. */
export interface ArticlesForCustomers {
  articles: Article[];
  problems: string[];
}

/**
 * Reads the articles of a folder; one that names a price is left out and reported (design rule 1), except in its
 * allowed passages, which the gate keeps in mind for when they are said.
 */
export async function articlesForCustomers(folder: string, gate: PriceGate): Promise<ArticlesForCustomers> {
  const loaded = await loadArticles(folder);
  const problems = loaded.problems.map(({ file, reason }) => `${file}: ${reason}`);
  const articles: Article[] = [];
  for (const article of loaded.articles) {
    const texts = customerTexts(article);
    const source = `${article.locale}/${article.id}`;
    gate.allow(source, allowedPassages(article));
    const judgement = await judgePatiently(
      gate,
      article,
      texts.map(({ text }) => text),
    );
    if ('passed' in judgement) articles.push(article);
    else {
      gate.allow(source, []);
      const hits = judgement.withheld.map(({ index, text }) => `${texts[index]?.place} "${text}"`);
      problems.push(`${source}: names a price (${hits.join(', ') || judgement.why})`);
    }
  }
  return { articles, problems };
}

// A start on a busy machine may run out of the time that one decision has; an article must not be missing for that.
async function judgePatiently(
  gate: PriceGate,
  article: Article,
  texts: string[],
): Promise<Judgement<Article>> {
  for (let tries = 1; ; tries++) {
    const judgement = await gate.judge(article, texts);
    if ('passed' in judgement || judgement.why !== 'timeout' || tries === TRIES) return judgement;
  }
}
