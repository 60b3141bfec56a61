import { expect } from 'chai';
import { runningService } from '../../bot/commands/knowledge/runningService.ts';
import { silentLog } from '../../bot/core/log.ts';
import { localCalls } from '../../bot/local/knowledgeCalls.ts';
import { LibraryCalls } from '../../bot/local/libraryCalls.ts';
import { listenLocally } from '../../bot/local/localSocket.ts';
import { ServiceProvider } from '../../bot/service.ts';
import type { Article } from '../../knowledge/article.ts';
import { writeArticlesCsv } from '../../knowledge/exchange/writeTable.ts';
import { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { PriceGate } from '../../knowledge/price/gate.ts';
import { Checks } from '../../knowledge/releases/checks/check.ts';
import { Releases } from '../../knowledge/releases/releases.ts';
import { kettle, MemoryArticleStore, noPictures } from '../knowledge/releases/book.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const service = new ServiceProvider('deployment/service.yaml', silentLog).current;
const settings = { targetPrecision: 0.95, timeZone: 'Asia/Shanghai' };
const recogniser = { amounts: async (pieces: readonly string[]) => pieces.map(() => []) };
const published: Article = { ...kettle, state: 'published' };

/** The calls of a command over the socket of a service. */
async function asked(test: (calls: LibraryCalls) => Promise<void>): Promise<void> {
  const clock = new FakeClock();
  const knowledge = new KnowledgeBase([], settings);
  const checks = new Checks({
    ...{ gate: new PriceGate({ recogniser, free: 'pass' }), live: knowledge, settings, clock },
    tests: { list: async () => [] },
    contacts: () => ({ phones: [], mails: [] }),
    free: () => 'pass',
  });
  const releases = new Releases({
    ...{
      pictures: noPictures,
      store: new MemoryArticleStore(),
      shelf: knowledge,
      timeZone: 'Asia/Shanghai',
      clock,
    },
    check: (articles, shown) => checks.check(articles, shown),
  });
  const calls = new LibraryCalls({ knowledge, releases, checks, clock, service: () => service });
  await test(calls);
}

function file(...articles: Article[]) {
  const csv = writeArticlesCsv(articles.map((article) => ({ article, version: 0 })));
  return { name: 'articles.csv', bytes: new TextEncoder().encode(csv), by: 'heLan', dryRun: false };
}

describe('npm run knowledge beside the console', () => {
  it('imports drafts, and publishes only with a second person', () =>
    asked(async (calls) => {
      const imported = await calls.importFile(file(published));
      expect(imported).to.deep.include({ added: ['zh-CN/kettle-descaling'], published: 0 });
      expect((await calls.check()).shown).to.equal(0);
      const again = await calls.importFile({ ...file(published), reviewedBy: 'zhaoLei' });
      expect(again).to.deep.include({ same: 1, published: 1, blocking: [] });
      expect((await calls.search('水壶怎么除垢', 'zh-CN')).told).to.deep.equal(['kettle-descaling']);
    }));

  it('refuses one and the same person, and people who are none', () =>
    asked(async (calls) => {
      const refused = async (more: object) =>
        await calls.importFile({ ...file(published), ...more }).catch((error: unknown) => error);
      expect(await refused({ reviewedBy: 'heLan' })).to.include({ reason: 'samePerson' });
      expect(await refused({ by: 'nobody' })).to.include({ code: 'knowledge/refused' });
    }));

  it('never publishes a price, whoever reviewed it', () =>
    asked(async (calls) => {
      const priced = { ...published, answer: '除垢剂9元一包。' };
      const outcome = await calls.importFile({ ...file(priced), reviewedBy: 'zhaoLei' });
      expect(outcome.published).to.equal(0);
      expect(outcome.blocking.map(({ rule }) => rule)).to.deep.equal(['price']);
      expect((await calls.check()).shown).to.equal(0);
    }));

  it('does nothing in a dry run', () =>
    asked(async (calls) => {
      await calls.importFile({ ...file(published), dryRun: true, reviewedBy: 'zhaoLei' });
      expect(await calls.importFile(file(published))).to.deep.include({ same: 0 });
    }));

  it('says the same through the socket of the running service', () =>
    asked((calls) =>
      inTemporaryFolder(async (dataDir) => {
        const close = await listenLocally(dataDir, localCalls(calls), silentLog);
        const running = await runningService(dataDir);
        const outcome = await running?.importFile({ ...file(published), reviewedBy: 'zhaoLei' });
        expect(outcome).to.deep.include({ added: ['zh-CN/kettle-descaling'], published: 1 });
        expect(await running?.search('水壶怎么除垢', 'zh-CN')).to.deep.include({ certainty: 'sure' });
        expect(await running?.check()).to.deep.equal(await calls.check());
        expect(await running?.exportFile('csv')).to.deep.equal(Buffer.from(await calls.exportFile('csv')));
        close?.();
      }),
    ));
});
