import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import type { Article } from '../../../knowledge/article.ts';
import { loadArticles } from '../../../knowledge/articles.ts';
import { KnowledgeBase } from '../../../knowledge/knowledgeBase.ts';
import { PriceGate } from '../../../knowledge/price/gate.ts';
import { Checks } from '../../../knowledge/releases/checks/check.ts';
import { leakFindings } from '../../../knowledge/releases/checks/leaks.ts';
import type { JudgingGate } from '../../../knowledge/releases/checks/price.ts';
import { readTests } from '../../../knowledge/releases/testBook.ts';
import type { TestQuestion } from '../../../knowledge/releases/testSet.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { kettle } from './book.ts';

const content = join(import.meta.dirname, '../../../knowledge/content');
const recogniser = { amounts: async (pieces: readonly string[]) => pieces.map(() => []) };
const contacts = { phones: ['400-000-0000', '021-0000-0018'], mails: ['service@example.com'] };
const settings = { targetPrecision: 0.95, timeZone: 'Asia/Shanghai' };

function checksOver(
  shown: readonly Article[],
  tests: readonly TestQuestion[] = [],
  gate: JudgingGate = new PriceGate({ recogniser, free: 'pass' }),
): Checks {
  return new Checks({
    gate,
    tests: { list: async () => tests },
    live: new KnowledgeBase(shown, settings),
    settings,
    contacts: () => contacts,
    free: () => 'pass',
    clock: new FakeClock(),
  });
}

const published: Article = { ...kettle, state: 'published' };
const mustAnswer: TestQuestion = {
  id: 't1',
  locale: 'zh-CN',
  question: '水壶怎么除垢',
  expected: { answer: kettle.id },
};

describe('Before an article is published', () => {
  const told = async (article: Article, shown: Article[] = [], tests: TestQuestion[] = []) =>
    (await checksOver(shown, tests).check([article], shown)).filter(({ rule }) => rule !== 'pair');

  it('nothing is said of one that is in order', async () => {
    expect(await told(published)).to.deep.equal([]);
  });

  it('a price is found where it stands', async () => {
    const [finding] = await told({ ...published, prevention: '上门除垢80元。' });
    expect(finding).to.include({ rule: 'price', blocks: true, place: 'prevention', text: '80元' });
  });

  it('a question that found the right article and no more finds it blocks', async () => {
    const unlike = { ...published, title: '咖啡机', questions: ['咖啡机怎么用', '磨豆', '奶泡', '意式浓缩'] };
    const [finding] = await told(unlike, [published], [mustAnswer]);
    expect(finding).to.include({ rule: 'test', blocks: true, text: '水壶怎么除垢' });
  });

  it('a question that failed before is only a warning, or nothing could be mended any more', async () => {
    const test: TestQuestion = { ...mustAnswer, expected: { answer: 'written-tomorrow' } };
    expect((await told(published, [published], [test])).map(({ blocks }) => blocks)).to.deep.equal([false]);
  });

  it('an article that answers what must be refused is blocked', async () => {
    const test: TestQuestion = { ...mustAnswer, expected: 'refuse' };
    const [finding] = await told(published, [], [test]);
    expect(finding).to.include({ rule: 'test', blocks: true, other: kettle.id });
  });

  it('a price question that finds an allowed passage is blocked all the same', async () => {
    const answer = '赔偿不足500元的，依法办理。';
    const allowed = [{ passage: '不足500元', reason: '法条', by: 'quality', checkedBy: 'management' }];
    const law = { ...published, answer, allowed, questions: ['赔偿多少', '怎么赔', '赔偿标准', '赔多少钱'] };
    const test: TestQuestion = { ...mustAnswer, question: '赔多少钱', expected: 'noPrice' };
    expect((await told(law, [], [test])).map(({ rule }) => rule)).to.deep.equal(['test']);
  });

  it('a second article for the same questions is a warning', async () => {
    const twin = { ...published, id: 'kettle-scale', title: '水垢' };
    expect(await told(twin, [published])).to.deep.equal([
      { rule: 'rival', blocks: false, id: twin.id, locale: 'zh-CN', text: '水壶怎么除垢', other: kettle.id },
    ]);
  });

  it('many at once are judged a few at a time, so that none is taken for priced', async () => {
    let [judging, most] = [0, 0];
    const gate = {
      allow() {},
      async judge() {
        most = Math.max(most, ++judging);
        await new Promise((resolve) => setImmediate(resolve));
        judging--;
        return { withheld: [], why: 'rule' as const };
      },
    };
    const many = Array.from({ length: 100 }, (_, n) => ({ ...published, id: `kettle-${n}` }));
    await checksOver([], [], gate).check(many, []);
    expect(most).to.be.within(2, 16);
  });

  it('the missing other language is a warning', async () => {
    const findings = await checksOver([]).check([published], []);
    expect(findings).to.deep.equal([
      { rule: 'pair', blocks: false, id: kettle.id, locale: 'zh-CN', text: '水壶除垢' },
    ]);
  });
});

describe('What must stay in the house', () => {
  const leaks = (more: Partial<Article>) =>
    leakFindings({ ...published, ...more }, contacts).map(({ place, text }) => [place, text]);

  for (const words of [
    '13800138000',
    '138 0013 8000',
    '１３８００１３８０００',
    '+86 138-0013-8000',
    '010-62345678',
    '(0571)87654321',
    '400-123-4567',
    '+44 20 7946 0958',
    'lin.fang@dealer.example',
  ]) {
    it(`is the contact ${words}`, () => {
      expect(leaks({ answer: `请联系${words}。` })).to.have.length(1);
    });
  }

  for (const words of [
    '400-000-0000',
    '021 0000 0018',
    'Service@Example.com',
    '型号 KFR-35GW/2024',
    '3C 证书 2019010703123456',
    '2026-11-23 10:00',
    '12315',
  ]) {
    it(`is not ${words}`, () => {
      expect(leaks({ answer: `请看${words}。` })).to.deep.equal([]);
    });
  }

  it('are words of the house, also in a step', () => {
    const steps = [{ text: '请向经销商电话确认', caution: '底价勿外传' }];
    expect(leaks({ steps, minutes: 5 })).to.deep.equal([
      ['steps.1.text', '经销商电话'],
      ['steps.1.caution', '底价'],
      ['steps.1.caution', '勿外传'],
    ]);
  });

  it('is what an internal note says, repeated in the answer', () => {
    const internal = '只有区域经理可以批准延长保修，客服不得承诺。';
    expect(leaks({ internal, answer: '区域经理可以批准延长保修，请稍候。' })).to.deep.equal([
      ['answer', '区域经理可以批准延长保修'],
    ]);
    expect(leaks({ internal, answer: '保修期内免费。' })).to.deep.equal([]);
  });
});

describe('The test set that ships', () => {
  it('passes with the articles that ship, which leak nothing', async () => {
    const tests = readTests(parse(await readFile(join(content, 'testSet.yaml'), 'utf8')));
    const { articles } = await loadArticles(content);
    expect(await checksOver(articles, tests).failing(articles)).to.deep.equal([]);
    expect(articles.flatMap((article) => leakFindings(article, contacts))).to.deep.equal([]);
  });
});
