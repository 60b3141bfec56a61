import { expect } from 'chai';
import fc from 'fast-check';
import type { Article } from '../../../knowledge/article.ts';
import type { ArticlesRead } from '../../../knowledge/exchange/articlesRead.ts';
import { readCsv } from '../../../knowledge/exchange/csv.ts';
import { readMarkdown, writeMarkdown } from '../../../knowledge/exchange/markdown.ts';
import { readTable } from '../../../knowledge/exchange/readTable.ts';
import type { NumberedArticle } from '../../../knowledge/exchange/rows.ts';
import { readWorkbook } from '../../../knowledge/exchange/workbook.ts';
import { writeArticlesCsv } from '../../../knowledge/exchange/writeTable.ts';
import { writeWorkbook } from '../../../knowledge/exchange/writeWorkbook.ts';
import { anyArticle } from '../../support/anyArticle.ts';
import { kettle } from '../releases/book.ts';

const numbered = fc.uniqueArray(
  fc.record({ article: anyArticle, version: fc.integer({ min: 1, max: 99 }) }),
  { minLength: 1, maxLength: 4, selector: ({ article }) => `${article.locale}/${article.id}` },
);

function given({ articles, problems }: ArticlesRead): NumberedArticle[] {
  expect(problems).to.deep.equal([]);
  return articles.map(({ article, version = 0 }) => ({ article, version }));
}

const throughCsv = async (articles: NumberedArticle[]) => readTable(readCsv(writeArticlesCsv(articles)));
const throughExcel = async (articles: NumberedArticle[]) =>
  readTable(readWorkbook(await writeWorkbook(articles)));
const throughMarkdown = async (articles: NumberedArticle[]) => readMarkdown(writeMarkdown(articles));

describe('What is exported and imported again', () => {
  for (const [format, through, numRuns] of [
    ['CSV', throughCsv, 100],
    ['Excel', throughExcel, 40],
    ['Markdown', throughMarkdown, 80],
  ] as const) {
    it(`is the same, whatever it is: ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(numbered, async (articles) => {
          expect(given(await through(articles))).to.deep.equal(articles);
        }),
        { numRuns },
      );
    }).timeout(20_000);

    it(`keeps as many and as long questions as there may be: ${format}`, async () => {
      const questions = Array.from({ length: 200 }, (_, n) => `${n}`.padEnd(200, '水'));
      const article: Article = { ...kettle, questions };
      expect(given(await through([{ article, version: 1 }]))).to.deep.equal([{ article, version: 1 }]);
    });
  }

  it('takes seconds for 2,000 articles in Excel', async () => {
    const articles = Array.from({ length: 2000 }, (_, n) => ({
      article: { ...kettle, id: `kettle-${n}`, answer: '用柠檬酸加水烧开。'.repeat(60) },
      version: 1,
    }));
    const began = performance.now();
    expect(given(await throughExcel(articles))).to.deep.equal(articles);
    expect(performance.now() - began).to.be.below(15_000);
  }).timeout(20_000);
});
