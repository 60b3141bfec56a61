import { expect } from 'chai';
import { silentLog } from '../../bot/core/log.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { ServiceCompany } from '../../bot/services/company.ts';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { FileShownArticles } from '../../bot/storage/shownArticles.ts';
import { Announcements } from '../../bot/turn/announcements.ts';
import { Delivery } from '../../bot/turn/delivery.ts';
import { Corrections } from '../../bot/voice/corrections.ts';
import type { Article } from '../../knowledge/article.ts';
import { Releases } from '../../knowledge/releases/releases.ts';
import { MemoryArticleStore, MemoryShelf, noPictures } from '../knowledge/releases/book.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { House } from '../support/house.ts';
import { KeyScript } from '../support/keyScript.ts';
import { webChat } from '../support/webChat.ts';
import { wordGate } from '../turn/turnHouse.ts';

const provider = new ServiceProvider('deployment/service.yaml', silentLog);
const key = { id: 'aircon-not-cooling', locale: 'zh-CN' as const };
const article: Article = {
  ...key,
  title: '空调不制冷',
  kind: 'repair',
  questions: ['一', '二', '三', '四'],
  answer: '请先清洗滤网。',
  state: 'published',
  owner: 'afterSales',
};
const lin = { by: 'linFang' };
const sun = { by: 'sunTao' };

/** A customer who was told an article on Monday at ten, and the releases of that article. */
async function told(reachable = true) {
  const house = await House.open({ at: '2026-11-23T10:00:00+08:00' });
  const { conversations } = house;
  const clock = new FakeClock('2026-11-23T10:00:30+08:00');
  await house.enter();
  await house.say('家里空调不制冷');
  await house.say('是的');
  const releases = new Releases({
    ...{ pictures: noPictures, store: new MemoryArticleStore(), shelf: new MemoryShelf(), clock },
    check: async () => [],
    timeZone: 'Asia/Shanghai',
  });
  await releases.takeIn(key.id, [article]);
  const shown = new FileShownArticles(house.dataDir);
  const delivery = new Delivery(conversations, new Map(), silentLog);
  const corrections = new Corrections({
    ...{ releases, shown, conversations, clock, script: new KeyScript(), log: silentLog },
    company: new ServiceCompany(provider),
    customers: new FileCustomerStore(house.dataDir),
    announcements: new Announcements({ conversations, gate: wordGate, delivery, clock }),
    capabilities: () => ({ ...webChat, reachable: async () => reachable }),
  });
  const log = async () => (await conversations.get(house.conversation))?.log ?? [];
  const before = (await log()).length;
  const heard = async () => (await log()).slice(before).map(({ activity }) => activity.text);
  clock.advance(60_000);
  return { house, clock, releases, corrections, heard, shown };
}

async function correct({ releases }: Awaited<ReturnType<typeof told>>, answer: string): Promise<void> {
  const newest = (await releases.read(key.id))?.versions['zh-CN'].length ?? 0;
  const version = { ...key, number: newest + 1 };
  await releases.save({ ...article, answer }, lin, { basedOn: newest });
  await releases.review(version, sun);
  await releases.publish(version, lin, { corrects: true });
}

describe('Whoever got an article that was wrong', () => {
  it('is told the right one, once', async () => {
    const parts = await told();
    await correct(parts, '请先检查外机。');
    await parts.corrections.tick();
    await parts.corrections.tick();
    const [words, ...more] = await parts.heard();
    expect(more).to.deep.equal([]);
    expect(words).to.include('answer.corrected').and.to.include('请先检查外机。');
    await parts.house.close();
  });

  it('is told that it was wrong when it is taken back', async () => {
    const parts = await told();
    await parts.releases.withdraw(key, lin, { corrects: true });
    await parts.corrections.tick();
    expect((await parts.heard())[0])
      .to.include('answer.takenBack')
      .and.to.include('空调不制冷');
    await parts.house.close();
  });

  it('hears nothing of a change that is no correction, of one a week later, or of one before they asked', async () => {
    const parts = await told();
    await parts.releases.withdraw(key, lin);
    await parts.corrections.tick();
    expect(await parts.heard()).to.deep.equal([]);
    parts.clock.set('2026-12-01T10:00:00+08:00');
    await correct(parts, '请先检查外机。');
    await parts.corrections.tick();
    expect(await parts.heard()).to.deep.equal([]);
    await parts.house.close();
  });

  it('is not woken at night, but told in the morning', async () => {
    const parts = await told();
    parts.clock.set('2026-11-24T02:00:00+08:00');
    await correct(parts, '请先检查外机。');
    await parts.corrections.tick();
    expect(await parts.heard()).to.deep.equal([]);
    parts.clock.set('2026-11-24T09:00:00+08:00');
    await parts.corrections.tick();
    expect(await parts.heard()).to.have.length(1);
    await parts.house.close();
  });

  it('is left in peace where nothing reaches them, and the others are told', async () => {
    const parts = await told(false);
    await correct(parts, '请先检查外机。');
    await parts.corrections.tick();
    expect(await parts.heard()).to.deep.equal([]);
    await parts.house.close();
  });

  it('is forgotten with everything else, on request or after a week', async () => {
    const { house, shown, clock, corrections } = await told();
    const since = new Date('2026-11-20T00:00:00Z');
    const conversations = () => shown.told(key, since, clock.now());
    expect(await conversations()).to.deep.equal([house.conversation]);
    await shown.erase(house.conversation);
    expect(await conversations()).to.deep.equal([]);
    await shown.record(house.conversation, key, clock.now());
    clock.set('2026-12-01T10:00:00+08:00');
    await corrections.tick();
    expect(await conversations()).to.deep.equal([]);
    await house.close();
  });
});
