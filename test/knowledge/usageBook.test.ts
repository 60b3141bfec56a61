import { expect } from 'chai';
import { UsageBook, type UsageShard } from '../../knowledge/usageBook.ts';

const NOW = new Date('2026-11-23T10:00:00+08:00');

describe('How often an article was told', () => {
  const documents = new Map<number, UsageShard>();
  let writes = 0;
  let fails = false;
  const failures: unknown[] = [];
  const open = async () => {
    const book = new UsageBook(
      {
        all: async () => [...documents.values()],
        write: async (shard) => {
          await new Promise(setImmediate);
          writes++;
          if (fails) throw new RangeError('The disk is full.');
          documents.set(shard.number, structuredClone(shard));
        },
      },
      (error) => failures.push(error),
    );
    await book.load();
    return book;
  };
  beforeEach(() => {
    documents.clear();
    failures.length = 0;
    writes = 0;
    fails = false;
  });

  it('is counted by language, with what came of it, and is there after a restart', async () => {
    const book = await open();
    book.note('leak', 'zh-CN', 'shown', NOW);
    book.note('leak', 'zh-TW', 'shown', NOW);
    book.note('leak', 'zh-CN', 'solved', NOW);
    book.note('leak', 'en-US', 'notSolved', NOW);
    await book.settled();
    const again = await open();
    expect(again.of('leak', 'zh-CN')).to.eql({
      shown: 2,
      solved: 1,
      notSolved: 0,
      lastAt: NOW.toISOString(),
    });
    expect(again.of('leak', 'en-US')).to.include({ shown: 0, notSolved: 1 });
    expect(again.of('other', 'zh-CN')).to.equal(undefined);
  });

  it('costs a few writes, however many customers get it at once', async () => {
    const book = await open();
    for (let n = 0; n < 1000; n++) book.note('leak', 'zh-CN', 'shown', NOW);
    await book.settled();
    expect(writes).to.be.at.most(3);
    expect((await open()).of('leak', 'zh-CN')?.shown).to.equal(1000);
  });

  it('is not lost by a write that fails: the next one holds it all', async () => {
    const book = await open();
    fails = true;
    book.note('leak', 'zh-CN', 'shown', NOW);
    await book.settled();
    expect(failures).to.have.length(1);
    fails = false;
    book.note('leak', 'zh-CN', 'shown', NOW);
    await book.settled();
    expect((await open()).of('leak', 'zh-CN')?.shown).to.equal(2);
  });
});
