import type { Article } from '../../knowledge/article.ts';
import { loadArticles } from '../../knowledge/articles.ts';
import type { PriceGate } from '../../knowledge/price/gate.ts';
import { priceFindings } from '../../knowledge/releases/checks/price.ts';
import type { Finding } from '../../knowledge/releases/finding.ts';
import type { Releases } from '../../knowledge/releases/releases.ts';

const AT_ONCE = 8;

/**
 * Takes in what is new in the files of `knowledge/content` (`Releases.takeIn`); gives what is wrong with them, each
 * with file or id and reason. One that names a price is left out (design rule 1), and one with a picture that is not
 * stored here. Files seen before cost a comparison.
 */
export async function takeInFiles(
  folder: string,
  gate: PriceGate,
  releases: Pick<Releases, 'hasTakenIn' | 'takeIn' | 'missingPictures'>,
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
  releases: Pick<Releases, 'takeIn' | 'missingPictures'>,
): Promise<string[]> {
  const problems = await Promise.all(
    articles.map(async (article) => [
      ...(await priceFindings(article, gate).then(told)),
      ...(await releases.missingPictures(article)).map(
        ({ field, says }) => `${article.locale}/${id}: ${field}: ${says['en-US']}`,
      ),
    ]),
  );
  await releases.takeIn(
    id,
    articles.filter((_, n) => problems[n]?.length === 0),
  );
  return problems.flat();
}

function told(findings: readonly Finding[]): string[] {
  const hits = findings.map(({ place, text }) => (place === undefined ? text : `${place} "${text}"`));
  const [first] = findings;
  return first ? [`${first.locale}/${first.id}: names a price (${hits.join(', ')})`] : [];
}
