import { type Article, allowedPassages, customerTexts, publicArticle } from '../../../knowledge/article.ts';
import { loadArticles } from '../../../knowledge/articles.ts';
import { withoutAllowed } from '../../../knowledge/price/allowed.ts';
import { findPrices } from '../../../knowledge/price/detect.ts';
import type { FreeSetting } from '../../../knowledge/price/hit.ts';
import type { Finding } from '../../../knowledge/releases/finding.ts';
import { readWords, wordsFile } from '../../../knowledge/words.ts';
import { ProblemsError } from '../../core/errors.ts';
import { findingLine } from './findingLine.ts';
import { withLibrary } from './library.ts';
import { contentFolder, currentService } from './sources.ts';
import type { SubCommand } from './subCommand.ts';

export const check: SubCommand = {
  help: `npm run knowledge -- check [--content <folder>]

Without --content: everything that the checks before a publication say of the articles that customers get now (prices,
leaks, the test set; rivals and missing pairs as warnings), through the running service if there is one. With it, or
where there are no articles yet: mistakes in the files <folder>/<locale>/<id>.yaml (those that ship): files that cannot
be read, fields that are missing or wrong, articles without their pair in the other language, and prices in any text
that a customer can see, and in words.yaml; passages that are allowed although they read like a price are listed, with the reason and the
two who answer for it. One problem a line. Ends with 1 when there is one that is no warning.`,
  options: ['content'],
  async run({ options }) {
    const content = options.get('content');
    const kept =
      content === undefined ? await withLibrary((calls) => calls.check(), { make: false }) : undefined;
    return kept ? toldOfBase(kept) : await checkFiles(content ?? contentFolder);
  },
};

function toldOfBase({ shown, findings }: { shown: number; findings: Finding[] }): number {
  const blocking = findings.filter(({ blocks }) => blocks).length;
  for (const finding of findings) console.log(findingLine(finding));
  if (blocking === 0) console.log(`${shown} articles are in order.`);
  return blocking === 0 ? 0 : 1;
}

async function checkFiles(folder: string): Promise<number> {
  const { articles, problems } = await loadArticles(folder);
  const { free } = currentService().price;
  const lines = [
    ...wordProblems(folder),
    ...problems.map(({ file, reason }) => `${file}: ${reason}`),
    ...articles.flatMap((article) => prices(article, free)),
  ];
  const summary = lines.length === 0 ? [`${articles.length} articles are in order.`] : lines;
  console.log([...articles.flatMap(allowances), ...summary].join('\n'));
  return lines.length === 0 ? 0 : 1;
}

function wordProblems(folder: string): string[] {
  try {
    readWords(wordsFile(folder));
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map((problem) => `words.yaml: ${problem}`);
  }
}

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
