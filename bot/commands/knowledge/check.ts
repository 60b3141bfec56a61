import { type Article, customerTexts, publicArticle } from '../../../knowledge/article.ts';
import { loadArticles } from '../../../knowledge/articles.ts';
import { findPrices } from '../../../knowledge/price/detect.ts';
import type { FreeSetting } from '../../../knowledge/price/hit.ts';
import { contentFolder, currentService } from './sources.ts';
import type { SubCommand } from './subCommand.ts';

export const check: SubCommand = {
  help: `npm run knowledge -- check [--content <folder>]

Looks for mistakes in the articles (those that ship, or <folder>/<locale>/<id>.yaml): files that cannot be read,
fields that are missing or wrong, articles without their pair in the other language, and prices in any text that a
customer can see. One problem a line. Ends with 1 when there is one.`,
  options: ['content'],
  async run({ options }) {
    const { articles, problems } = await loadArticles(options.get('content') ?? contentFolder);
    const { free } = currentService().price;
    const lines = [
      ...problems.map(({ file, reason }) => `${file}: ${reason}`),
      ...articles.flatMap((article) => prices(article, free)),
    ];
    console.log(lines.length === 0 ? `${articles.length} articles are in order.` : lines.join('\n'));
    return lines.length === 0 ? 0 : 1;
  },
};

function prices(article: Article, free: FreeSetting): string[] {
  return customerTexts(publicArticle(article)).flatMap(({ place, text }) =>
    findPrices(text, { free }).map(
      (hit) => `${article.locale}/${article.id}.yaml: ${place} names a price: ${hit.text}`,
    ),
  );
}
