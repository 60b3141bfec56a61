import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parseService } from '../../bot/service.ts';
import { type Article, customerTexts, publicArticle } from '../../knowledge/article.ts';
import { loadArticles } from '../../knowledge/articles.ts';

const folder = fileURLToPath(new URL('../../knowledge/content', import.meta.url));

const serviceFile = fileURLToPath(new URL('../../deployment/service.yaml', import.meta.url));

/** Words that the script's style or the price rule keeps out of what customers are told. */
const unwelcome =
  /最|第一|亲(?!自)|小姐|座席|工单|队列|知识库|免费|收费|打折|优惠|便宜|[0-9百千]\s*[元块]|[¥￥$€£]|\b(best|cheap\w*|free|fees?|discounts?|prices?|costs?)\b/i;

describe('The sample articles', () => {
  let articles: Article[];
  let pairs: [chinese: Article, english: Article | undefined][];

  before(async () => {
    const loaded = await loadArticles(folder);
    expect(loaded.problems).to.eql([]);
    articles = loaded.articles;
    const english = articles.filter(({ locale }) => locale === 'en-US');
    pairs = articles
      .filter(({ locale }) => locale === 'zh-CN')
      .map((one) => [one, english.find(({ id }) => id === one.id)]);
  });

  it('are at least 44, each in both languages', () => {
    expect(pairs.length).to.be.at.least(44);
    expect(articles).to.have.length(pairs.length * 2);
    expect(pairs.filter(([, english]) => !english).map(([{ id }]) => id)).to.eql([]);
  });

  it('agree between the languages on everything but words', () => {
    const shape = (article: Article | undefined) => ({
      kind: article?.kind,
      state: article?.state,
      owner: article?.owner,
      minutes: article?.minutes,
      cautions: article?.steps?.map(({ caution }) => caution !== undefined),
      places: article && customerTexts(article).map(({ place }) => place),
      internal: article?.internal !== undefined,
    });
    for (const [chinese, english] of pairs) expect(shape(english), chinese.id).to.eql(shape(chinese));
  });

  it('are each asked for in at least five ways, and no two in the same words', () => {
    const asked = new Map<string, string>();
    for (const { id, locale, questions } of articles) {
      expect(questions.length, id).to.be.at.least(5);
      for (const question of questions) {
        const words = `${locale} ${question.toLowerCase().replace(/[\p{P}\s]/gu, '')}`;
        expect(asked.get(words), `"${question}" of ${id}`).to.equal(undefined);
        asked.set(words, id);
      }
    }
  });

  it('keep their internal notes to themselves', () => {
    const noted = articles.filter(({ internal }) => internal !== undefined);
    expect(noted).not.to.eql([]);
    for (const article of noted) {
      expect(JSON.stringify(publicArticle(article)), article.id).not.to.include(article.internal);
    }
  });

  it('tell customers nothing about money, no superlatives and no words of the house', () => {
    const found = articles.flatMap((article) =>
      customerTexts(article)
        .filter(({ text }) => unwelcome.test(text))
        .map(({ place, text }) => `${article.locale} ${article.id} ${place}: ${unwelcome.exec(text)?.[0]}`),
    );
    expect(found).to.eql([]);
  });

  it('fit the sample company: its departments own them, and they name its business hours', () => {
    const company = parseService(readFileSync(serviceFile, 'utf8'), 'service.yaml');
    const owners = new Set([...company.departments, ...company.staff].map(({ id }) => id));
    expect(articles.filter(({ owner }) => !owners.has(owner)).map(({ id }) => id)).to.eql([]);
    const times = Object.values(company.businessHours).flatMap((intervals) =>
      (intervals ?? []).flatMap((interval) => interval.split('-').map((time) => time.replace(/^0/, ''))),
    );
    for (const { answer } of articles.filter(({ id }) => id === 'service-hours')) {
      for (const time of times) expect(answer).to.include(time);
    }
  });
});
