import type { Article } from '../knowledge/article.ts';
import { loadArticles } from '../knowledge/articles.ts';
import type { PriceGate } from '../knowledge/price/gate.ts';
import { priceFindings } from '../knowledge/releases/checks/price.ts';
import type { Finding } from '../knowledge/releases/finding.ts';
import type { Releases } from '../knowledge/releases/releases.ts';

const AT_ONCE = 8;

/**
 * Takes in what is new in the files of `knowledge/content` (`Releases.takeIn`); gives what is wrong with them, each
 * with file or id and reason. One that names a price is left out (design rule 1). Files seen before cost a comparison.
 */
export async function takeInFiles(
  folder: string,
  gate: PriceGate,
  releases: Pick<Releases, 'hasTakenIn' | 'takeIn'>,
): Promise<string[]> {
  const { articles, problems } = await loadArticles(folder);
  const left = problems.map(({ file, reason }) => `${file}: ${reason}`);
  const fresh = articles.filter((article) => !releases.hasTakenIn(article));
  const byId = [...Map.groupBy(fresh, ({ id }) => id)];
  for (let n = 0; n < byId.length; n += AT_ONCE) {
    const some = byId.slice(n, n + AT_ONCE);
    const found = await Promise.all(some.map(([id, pair]) => takeIn(id, pair, gate, releases)));
    left.push(...found.flat());
  }
  return left;
}

async function takeIn(
  id: string,
  articles: readonly Article[],
  gate: PriceGate,
  releases: Pick<Releases, 'takeIn'>,
): Promise<string[]> {
  const findings = await Promise.all(articles.map((article) => priceFindings(article, gate)));
  await releases.takeIn(
    id,
    articles.filter((_, n) => findings[n]?.length === 0),
  );
  return findings.filter((found) => found.length > 0).map(told);
}

function told(findings: readonly Finding[]): string {
  const hits = findings.map(({ place, text }) => (place === undefined ? text : `${place} "${text}"`));
  const [first] = findings;
  return `${first?.locale}/${first?.id}: names a price (${hits.join(', ')})`;
}
