import { type Article, allowedPassages, customerTexts, publicArticle } from '../../../knowledge/article.ts';
import { loadArticles } from '../../../knowledge/articles.ts';
import { withoutAllowed } from '../../../knowledge/price/allowed.ts';
import { findPrices } from '../../../knowledge/price/detect.ts';
import type { FreeSetting } from '../../../knowledge/price/hit.ts';
import { contentFolder, currentService } from './sources.ts';
import type { SubCommand } from './subCommand.ts';

export const check: SubCommand = {
  help: `npm run knowledge -- check [--content <folder>]

Looks for mistakes in the articles (those that ship, or <folder>/<locale>/<id>.yaml): files that cannot be read,
fields that are missing or wrong, articles without their pair in the other language, and prices in any text that a
customer can see. One problem a line. Ends with 1 when there is one. Passages that are allowed although they read like
a price are listed, with the reason and the two who answer for it.`,
  options: ['content'],
  async run({ options }) {
    const { articles, problems } = await loadArticles(options.get('content') ?? contentFolder);
    const { free } = currentService().price;
    const lines = [
      ...problems.map(({ file, reason }) => `${file}: ${reason}`),
      ...articles.flatMap((article) => prices(article, free)),
    ];
    const summary = lines.length === 0 ? [`${articles.length} articles are in order.`] : lines;
    console.log([...articles.flatMap(allowances), ...summary].join('\n'));
    return lines.length === 0 ? 0 : 1;
  },
};

function prices(article: Article, free: FreeSetting): string[] {
  const allowed = allowedPassages(article);
  return customerTexts(publicArticle(article)).flatMap(({ place, text }) =>
    findPrices(withoutAllowed(text, allowed), { free }).map(
      (hit) => `${article.locale}/${article.id}.yaml: ${place} names a price: ${hit.text}`,
    ),
  );
}

function allowances({ locale, id, allowed = [] }: Article): string[] {
  return allowed.map(
    ({ passage, reason, by, checkedBy }) =>
      `${locale}/${id}.yaml: allows "${passage}": ${reason} (${by}, checked by ${checkedBy})`,
  );
}
