import { expect } from 'chai';
import { silentLog } from '../../bot/core/log.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { ServiceCompany } from '../../bot/services/company.ts';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { FileMissStore } from '../../bot/storage/missStore.ts';
import { Announcements } from '../../bot/turn/announcements.ts';
import { Delivery } from '../../bot/turn/delivery.ts';
import { AnswersFound } from '../../bot/voice/answersFound.ts';
import type { Article } from '../../knowledge/article.ts';
import { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { MissBook } from '../../knowledge/misses/missBook.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { House } from '../support/house.ts';
import { KeyScript } from '../support/keyScript.ts';
import { webChat } from '../support/webChat.ts';
import { wordGate } from '../turn/turnHouse.ts';

const provider = new ServiceProvider('deployment/service.yaml', silentLog);
const detergent: Article = {
  id: 'dishwasher-detergent',
  locale: 'zh-CN',
  title: '洗碗机用什么洗涤剂',
  kind: 'inquiry',
  questions: ['洗碗机可以用普通洗洁精吗', '洗碗机放洗洁精行不行', '洗碗机用什么洗涤剂', '洗碗机洗涤剂怎么选'],
  answer: '请用洗碗机专用洗涤剂。',
  state: 'published',
  owner: 'afterSales',
};

/** A customer who asked in vain on Monday at ten, and said whether to be told later. */
async function asked(wish: '好的' | '不用了', reachable = true) {
  const house = await House.open({ at: '2026-11-23T10:00:00+08:00' });
  await house.enter();
  for (const text of ['洗碗机可以用普通洗洁精吗', '王先生', '对', '在这里回复', '先不用', wish])
    await house.say(text);
  const { conversations, conversation, dataDir } = house;
  const clock = new FakeClock('2026-11-23T11:00:00+08:00');
  const knowledge = new KnowledgeBase([], { targetPrecision: 0.95, timeZone: 'Asia/Shanghai' });
  const misses = new MissBook(new FileMissStore(dataDir), knowledge);
  await misses.load();
  const found = new AnswersFound({
    ...{ misses, knowledge, conversations, clock, script: new KeyScript(), log: silentLog },
    company: new ServiceCompany(provider),
    customers: new FileCustomerStore(dataDir),
    announcements: new Announcements({
      ...{ conversations, gate: wordGate, clock },
      delivery: new Delivery(conversations, new Map(), silentLog),
    }),
    capabilities: () => ({ ...webChat, reachable: async () => reachable }),
  });
  const log = async () => (await conversations.get(conversation))?.log ?? [];
  const before = (await log()).length;
  const heard = async () => (await log()).slice(before).map(({ activity }) => activity.text);
  return { house, clock, knowledge, misses, found, heard };
}

describe('Whoever asked in vain', () => {
  it('is told once there is an answer, if they wished so, and only once', async () => {
    const { house, knowledge, found, heard } = await asked('好的');
    await found.tick();
    expect(await heard()).to.eql([]);
    knowledge.put(detergent);
    await found.tick();
    await found.tick();
    const [words, ...more] = await heard();
    expect(more).to.eql([]);
    expect(words).to.contain('answer.foundLater').and.contain('请用洗碗机专用洗涤剂。');
    await house.close();
  });

  it('is left in peace if they did not wish so', async () => {
    const { house, knowledge, found, heard } = await asked('不用了');
    knowledge.put(detergent);
    await found.tick();
    expect(await heard()).to.eql([]);
    await house.close();
  });

  it('is not woken at night, and waits while nothing reaches them', async () => {
    const { house, clock, knowledge, found, misses, heard } = await asked('好的', false);
    knowledge.put(detergent);
    await found.tick();
    expect(await heard()).to.eql([]);
    expect(misses.wishes()).to.have.length(1);
    clock.set('2026-11-24T02:00:00+08:00');
    await found.tick();
    expect(await heard()).to.eql([]);
    await house.close();
  });

  it('is not told any more once they had their data deleted', async () => {
    const { house, misses } = await asked('好的');
    const [wish] = misses.wishes();
    await misses.erase(wish?.activity ?? '');
    expect(misses.wishes()).to.eql([]);
    await house.close();
  });
});
