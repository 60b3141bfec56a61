import { expect } from 'chai';
import { FileRollBackPlanStore } from '../../../bot/storage/rollBackPlanStore.ts';
import type { Article } from '../../../knowledge/article.ts';
import { WholeBase } from '../../../knowledge/releases/wholeBase.ts';
import { inTemporaryFolder } from '../../support/temporaryFolder.ts';
import { bookOfReleases, kettle } from './book.ts';

const lin = { by: 'linFang' };
const sun = { by: 'sunTao' };
const pot: Article = { ...kettle, id: 'pot-care', title: '锅的保养' };

async function publish(
  book: ReturnType<typeof bookOfReleases>,
  article: Article,
  from?: Date,
): Promise<void> {
  const record = await book.releases.read(article.id);
  const basedOn = record?.versions['zh-CN'].length ?? 0;
  const key = { id: article.id, locale: article.locale, number: basedOn + 1 };
  await book.releases.save(article, lin, { basedOn });
  await book.releases.review(key, sun);
  await book.releases.publish(key, lin, from ? { from } : {});
  book.clock.advance(60_000);
}

/** Monday is good, Tuesday changes an article, adds one and plans another change. */
async function afterTuesday() {
  const book = bookOfReleases();
  await publish(book, kettle);
  const monday = book.clock.now();
  book.clock.set('2026-11-24T10:00:00+08:00');
  await publish(book, { ...kettle, answer: '改错了。' });
  await publish(book, pot);
  await publish(book, { ...kettle, answer: '下周再错。' }, new Date('2026-11-30T09:00:00+08:00'));
  return { ...book, monday };
}

describe('The whole base', () => {
  it('goes back to a point in time, as new versions, and what was planned later falls away', () =>
    inTemporaryFolder(async (dataDir) => {
      const { releases, shelf, clock, monday } = await afterTuesday();
      const plans = new FileRollBackPlanStore(dataDir);
      const whole = new WholeBase({ book: releases, plans, check: async () => [], clock });
      const result = await whole.rollBack(monday, { ...lin, why: '周二全错了' });
      expect(result).to.deep.equal({ changed: [kettle.id, pot.id], left: [] });
      expect(shelf.keys()).to.deep.equal([`zh-CN/${kettle.id}`]);
      clock.set('2026-12-01T10:00:00+08:00');
      await releases.tick();
      expect(shelf.answer(`zh-CN/${kettle.id}`)).to.equal(kettle.answer);
      expect((await releases.read(kettle.id))?.versions['zh-CN']).to.have.length(4);
    }));

  it('is finished after a crash in between, and nothing is done twice', () =>
    inTemporaryFolder(async (dataDir) => {
      const { releases, shelf, clock, monday, store, restarted } = await afterTuesday();
      const plans = new FileRollBackPlanStore(dataDir);
      const update = store.update.bind(store);
      store.update = async (id, change) => {
        if (id === pot.id) throw new RangeError('killed');
        return await update(id, change);
      };
      const whole = new WholeBase({ book: releases, plans, check: async () => [], clock });
      await whole.rollBack(monday, lin).catch(() => undefined);
      store.update = update;
      const book = restarted();
      await book.start();
      await new WholeBase({ book, plans, check: async () => [], clock }).resume();
      expect(shelf.keys()).to.deep.equal([`zh-CN/${kettle.id}`]);
      expect((await book.read(kettle.id))?.versions['zh-CN']).to.have.length(4);
      expect(await plans.read()).to.equal(undefined);
    }));

  it('leaves an article as it is whose old words the rules of today do not let out', () =>
    inTemporaryFolder(async (dataDir) => {
      const { releases, shelf, clock, monday } = await afterTuesday();
      const finding = { rule: 'price', blocks: true, id: kettle.id, locale: 'zh-CN', text: '9元' } as const;
      const check = async ({ id }: Article) => (id === kettle.id ? [finding] : []);
      const plans = new FileRollBackPlanStore(dataDir);
      const whole = new WholeBase({ book: releases, plans, check, clock });
      expect(await whole.rollBack(monday, lin)).to.deep.equal({ changed: [pot.id], left: [finding] });
      expect(shelf.answer(`zh-CN/${kettle.id}`)).to.equal('改错了。');
    }));
});
