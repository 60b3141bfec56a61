import { expect } from 'chai';
import type { Article } from '../../../knowledge/article.ts';
import { KnowledgeBase } from '../../../knowledge/knowledgeBase.ts';
import { type Miss, missId } from '../../../knowledge/misses/miss.ts';
import { MissBook, type MissStore } from '../../../knowledge/misses/missBook.ts';
import type { MissGroup } from '../../../knowledge/misses/missGroup.ts';

const NOW = new Date('2026-11-23T10:00:00+08:00');

function article(id: string, locale: Article['locale'], questions: string[]): Article {
  const [title = id] = questions;
  const rest = { kind: 'inquiry', answer: title, state: 'published', owner: 'afterSales' } as const;
  return { id, locale, title, questions, ...rest };
}

/** A base with one article in two languages, and what was missed so far. */
class House {
  readonly documents = new Map<string, MissGroup>();
  readonly base = new KnowledgeBase(
    [
      article('robot-map', 'zh-CN', ['扫地机器人怎么重新建图', '扫地机器人地图丢了怎么办']),
      article('robot-map', 'en-US', [
        'How does the robot vacuum make a new map',
        'robot vacuum lost its map',
      ]),
    ],
    { targetPrecision: 0.95, timeZone: 'Asia/Shanghai' },
  );
  book = this.#book();
  #asked = 0;

  async misses(question: string, change: Partial<Miss> = {}): Promise<string> {
    const activity = change.activity ?? `activity-${++this.#asked}`;
    const own = { id: missId(activity), activity, conversation: 'c1', at: NOW.toISOString() };
    await this.book.record({
      ...{ locale: 'zh-CN', kind: 'inquiry', question, restated: '', shown: [] },
      ...own,
      ...change,
    });
    return activity;
  }

  groups(): [count: number, questions: string[]][] {
    return this.book.groups().map(({ count, misses }) => [count, misses.map(({ question }) => question)]);
  }

  async restart(): Promise<void> {
    this.book = this.#book();
    await this.book.load();
  }

  #book(): MissBook {
    const { documents } = this;
    const store: MissStore = {
      all: async () => [...documents.values()],
      write: async (group) => void documents.set(group.id, structuredClone(group)),
      remove: async (id) => void documents.delete(id),
    };
    return new MissBook(store, this.base);
  }
}

describe('Questions that were asked in vain', () => {
  let house: House;
  beforeEach(() => {
    house = new House();
  });

  it('stand together in whatever words, the ones asked most often first', async () => {
    await house.misses('门店几点开门');
    await house.misses('洗碗机可以用普通洗洁精吗', { product: 'dishwasher' });
    await house.misses('洗碗机放普通洗洁精行不行', { product: 'dishwasher' });
    expect(house.groups()).to.eql([
      [2, ['洗碗机可以用普通洗洁精吗', '洗碗机放普通洗洁精行不行']],
      [1, ['门店几点开门']],
    ]);
  });

  it('stand apart where they are about different appliances, however alike the words', async () => {
    await house.misses('洗碗机的安装条件', { product: 'dishwasher' });
    await house.misses('洗衣机的安装条件', { product: 'washer' });
    expect(house.groups()).to.have.length(2);
  });

  it('stand together in two languages where both come near to the same article', async () => {
    await house.misses('扫地机器人支持几层地图', { product: 'robotVacuum' });
    await house.misses('how many maps does the robot vacuum keep', {
      locale: 'en-US',
      product: 'robotVacuum',
    });
    expect(house.groups().map(([count]) => count)).to.eql([2]);
  });

  it('count once, however often a turn runs again, also after a restart', async () => {
    await house.misses('门店几点开门', { activity: 'same' });
    await house.restart();
    await house.misses('门店几点开门', { activity: 'same', shown: ['shops'] });
    expect(house.groups()).to.eql([[1, ['门店几点开门']]]);
    expect(house.book.groups()[0]?.misses[0]?.shown).to.eql(['shops']);
  });

  it('lose their words when the customer wants that, and still count', async () => {
    const activity = await house.misses('门店几点开门', { restated: '您想了解营业时间' });
    await house.misses('几点开门营业');
    await house.book.erase(activity);
    expect(JSON.stringify([...house.documents.values()]))
      .to.not.contain('门店')
      .and.not.contain('营业时间');
    expect(house.book.groups().reduce((sum, { count }) => sum + count, 0)).to.equal(2);
  });

  it('lose their words after the time for which they may be kept, and keep their count', async () => {
    await house.misses('门店几点开门', { at: '2025-11-01T00:00:00.000Z' });
    await house.misses('几点开门营业');
    await house.book.expire(new Date('2025-12-01T00:00:00.000Z'));
    expect(JSON.stringify([...house.documents.values()]))
      .to.contain('营业')
      .and.not.contain('门店');
    expect(house.book.groups().reduce((sum, { count }) => sum + count, 0)).to.equal(2);
  });

  it('are asked again: once an article answers them, they pass', async () => {
    await house.misses('洗碗机可以用普通洗洁精吗');
    await house.misses('洗碗机放普通洗洁精行不行');
    const passing = () => house.book.groups().map((group) => house.book.passing(group, NOW));
    expect(passing()).to.eql([{ asked: 2, passed: 0 }]);
    house.base.put(
      article('detergent', 'zh-CN', [
        '洗碗机可以用普通洗洁精吗',
        '洗碗机能放普通洗洁精吗',
        '洗碗机用洗洁精行不行',
      ]),
    );
    expect(passing()).to.eql([{ asked: 2, passed: 2 }]);
  });

  it('come back when somebody asks again after they were put aside', async () => {
    await house.misses('门店几点开门');
    const [group] = house.book.groups();
    await house.book.dismiss(group?.id ?? '', 'xuNing', NOW);
    expect(house.book.groups()[0]?.dismissed).to.include({ by: 'xuNing' });
    await house.misses('门店几点开门呢');
    expect(house.book.groups()[0]?.dismissed).to.equal(undefined);
  });

  it('are kept to 2,000 groups of 50, whatever is asked', async function () {
    this.timeout(20_000);
    for (let n = 0; n < 60; n++) await house.misses('门店几点开门');
    expect(house.book.groups()[0]).to.include({ count: 60 });
    expect(house.book.groups()[0]?.misses).to.have.length(50);
    const at = (n: number) => new Date(NOW.getTime() + n).toISOString();
    for (let n = 1; n <= 2005; n++) {
      await house.misses(`q${n}x`, { at: at(n), product: `p${n}`, kind: 'inquiry' });
    }
    expect(house.book.groups()).to.have.length(2000);
    expect(house.documents.size).to.equal(2000);
    expect(house.groups().some(([count]) => count === 60)).to.equal(false);
  });
});
