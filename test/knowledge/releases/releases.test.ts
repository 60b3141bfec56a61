import { expect } from 'chai';
import type { Article } from '../../../knowledge/article.ts';
import { EditConflict, PublishBlocked, ReleaseRefused } from '../../../knowledge/releases/errors.ts';
import { bookOfReleases, kettle } from './book.ts';

const lin = { by: 'linFang' };
const sun = { by: 'sunTao' };
const key = { id: kettle.id, locale: kettle.locale };
const shelfKey = `${kettle.locale}/${kettle.id}`;
const worded = (answer: string): Article => ({ ...kettle, answer });

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function reasonOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await refusal(work);
  return error instanceof ReleaseRefused ? error.reason : undefined;
}

async function published(answers: string[]) {
  const book = bookOfReleases();
  for (const [n, answer] of answers.entries()) {
    const version = { ...key, number: n + 1 };
    await book.releases.save(worded(answer), lin, { basedOn: n });
    await book.releases.review(version, sun);
    await book.releases.publish(version, lin);
    book.clock.advance(60_000);
  }
  return book;
}

describe('An article on its way to customers', () => {
  it('is a draft, read by a second person, published, and only then found', async () => {
    const { releases, shelf } = bookOfReleases();
    const stage = () => releases.list().map((one) => one.stage);
    const version = { ...key, number: 1 };
    await releases.save(kettle, lin, { basedOn: 0 });
    expect(stage()).to.deep.equal(['draft']);
    await releases.review(version, sun);
    expect(stage()).to.deep.equal(['reviewed']);
    expect(shelf.keys()).to.deep.equal([]);
    await releases.publish(version, lin);
    expect(stage()).to.deep.equal(['published']);
    expect(shelf.keys()).to.deep.equal([shelfKey]);
  });

  it('cannot be reviewed by whoever wrote it, nor published without a review', async () => {
    const { releases } = bookOfReleases();
    await releases.save(kettle, lin, { basedOn: 0 });
    expect(await reasonOf(releases.publish({ ...key, number: 1 }, sun))).to.equal('notReviewed');
    expect(await reasonOf(releases.review({ ...key, number: 1 }, lin))).to.equal('samePerson');
  });

  it('is reviewed as it stands: a review of an older version is refused', async () => {
    const { releases } = bookOfReleases();
    await releases.save(kettle, lin, { basedOn: 0 });
    await releases.save(worded('换一种说法。'), lin, { basedOn: 1 });
    expect(await reasonOf(releases.review({ ...key, number: 1 }, sun))).to.equal('notLatest');
  });

  it('keeps both contents when two people edit it at once', async () => {
    const { releases } = bookOfReleases();
    await releases.save(kettle, lin, { basedOn: 0 });
    await releases.save(worded('孙的说法。'), sun, { basedOn: 1 });
    const conflict = await refusal(releases.save(worded('林的说法。'), lin, { basedOn: 1 }));
    expect(conflict).to.be.instanceOf(EditConflict);
    if (!(conflict instanceof EditConflict)) return;
    expect([conflict.yours.answer, conflict.theirs.article.answer]).to.deep.equal([
      '林的说法。',
      '孙的说法。',
    ]);
  });

  it('is refused whole, with every problem, when it is no article', async () => {
    const { releases } = bookOfReleases();
    const error = await refusal(releases.save({ ...kettle, title: '', questions: [] }, lin, { basedOn: 0 }));
    expect(error).to.be.instanceOf(ReleaseRefused);
    expect(error).to.have.property('problems').with.length(2);
  });

  it('is not published while a check says no, and the findings are told', async () => {
    const { releases, shelf } = bookOfReleases(({ id, locale }) => [
      { rule: 'price', blocks: true, id, locale, place: 'answer', text: '99元' },
    ]);
    await releases.save(kettle, lin, { basedOn: 0 });
    await releases.review({ ...key, number: 1 }, sun);
    const error = await refusal(releases.publish({ ...key, number: 1 }, lin));
    expect(error).to.be.instanceOf(PublishBlocked);
    expect(shelf.keys()).to.deep.equal([]);
  });

  it('takes effect at its time, also after a restart in between', async () => {
    const { releases, shelf, clock, restarted } = bookOfReleases();
    await releases.save(kettle, lin, { basedOn: 0 });
    await releases.review({ ...key, number: 1 }, sun);
    await releases.publish({ ...key, number: 1 }, lin, { from: new Date('2026-11-24T09:00:00+08:00') });
    expect(releases.list()[0]?.stage).to.equal('scheduled');
    const again = restarted();
    await again.start();
    clock.set('2026-11-24T08:59:59+08:00');
    await again.tick();
    expect(shelf.keys()).to.deep.equal([]);
    clock.advance(1000);
    await again.tick();
    expect(shelf.keys()).to.deep.equal([shelfKey]);
  });

  it('does not come back with an older plan once a newer version was published', async () => {
    const { releases, shelf, clock } = await published(['现在的。']);
    await releases.save(worded('下周的。'), lin, { basedOn: 1 });
    await releases.review({ ...key, number: 2 }, sun);
    await releases.publish({ ...key, number: 2 }, lin, { from: new Date('2026-11-30T09:00:00+08:00') });
    await releases.save(worded('马上改的。'), lin, { basedOn: 2 });
    await releases.review({ ...key, number: 3 }, sun);
    await releases.publish({ ...key, number: 3 }, lin);
    clock.set('2026-12-01T09:00:00+08:00');
    await releases.tick();
    expect(shelf.answer(shelfKey)).to.equal('马上改的。');
  });

  it('is withdrawn by one person at once, and comes back by rolling back', async () => {
    const { releases, shelf } = await published(['对的。', '错的。']);
    await releases.withdraw(key, { ...lin, why: '写错了' });
    expect(shelf.keys()).to.deep.equal([]);
    await releases.rollBack({ ...key, number: 1 }, sun);
    await releases.publish({ ...key, number: 4 }, sun);
    expect(shelf.answer(shelfKey)).to.equal('对的。');
    const record = await releases.read(kettle.id);
    expect(record?.versions['zh-CN'].map(({ origin, repeats }) => [origin, repeats])).to.deep.equal([
      ['console', undefined],
      ['console', undefined],
      ['console', undefined],
      ['rollBack', 1],
    ]);
  });

  it('expires with the last minute it is valid', async () => {
    const { releases, clock } = bookOfReleases();
    await releases.save({ ...kettle, validUntil: '2026-11-23T18:00' }, lin, { basedOn: 0 });
    await releases.review({ ...key, number: 1 }, sun);
    await releases.publish({ ...key, number: 1 }, lin);
    clock.set('2026-11-23T18:00:59+08:00');
    expect(releases.list()[0]?.stage).to.equal('published');
    clock.advance(1000);
    expect(releases.list()[0]?.stage).to.equal('expired');
  });
});

describe('The two languages of an article', () => {
  const english: Article = {
    ...kettle,
    locale: 'en-US',
    title: 'Descaling a kettle',
    answer: 'Boil water with citric acid, and pour it away after half an hour.',
  };
  const drift = (releases: Awaited<ReturnType<typeof published>>['releases']) =>
    releases.list().map((one) => one.drift);

  it('show that Chinese changed and English did not, until English follows', async () => {
    const { releases } = bookOfReleases();
    await releases.save(kettle, lin, { basedOn: 0 });
    await releases.save(english, lin, { basedOn: 0 });
    expect(drift(releases)).to.deep.equal([undefined, undefined]);
    await releases.save(worded('静置一小时。'), lin, { basedOn: 1 });
    expect(drift(releases)).to.deep.equal(['ahead', 'behind']);
    await releases.save({ ...english, answer: 'Wait for an hour.' }, lin, { basedOn: 1 });
    expect(drift(releases)).to.deep.equal([undefined, undefined]);
  });

  it('do not drift apart by a keyword, and can be said to be in step', async () => {
    const { releases } = bookOfReleases();
    await releases.save(kettle, lin, { basedOn: 0 });
    await releases.save(english, lin, { basedOn: 0 });
    await releases.save({ ...english, owner: 'quality' }, lin, { basedOn: 1 });
    expect(drift(releases)).to.deep.equal([undefined, undefined]);
    await releases.save({ ...english, title: 'Descaling kettles' }, lin, { basedOn: 2 });
    expect(drift(releases)).to.deep.equal(['behind', 'ahead']);
    await releases.declareInStep(kettle.id);
    expect(drift(releases)).to.deep.equal([undefined, undefined]);
  });
});

describe('The files of an article', () => {
  const filed = { ...kettle, state: 'published' as const };

  it('are published as they stand while nobody has edited it', async () => {
    const { releases, shelf } = bookOfReleases();
    await releases.takeIn(filed.id, [filed]);
    await releases.takeIn(filed.id, [{ ...filed, answer: '升级后的说法。' }]);
    expect(shelf.answer(shelfKey)).to.equal('升级后的说法。');
    expect(releases.hasTakenIn({ ...filed, answer: '升级后的说法。' })).to.equal(true);
  });

  it('become a draft marked as a conflict once somebody has', async () => {
    const { releases, shelf } = bookOfReleases();
    await releases.takeIn(filed.id, [filed]);
    await releases.save(worded('我们自己的说法。'), lin, { basedOn: 1 });
    await releases.review({ ...key, number: 2 }, sun);
    await releases.publish({ ...key, number: 2 }, lin);
    await releases.takeIn(filed.id, [{ ...filed, answer: '升级后的说法。' }]);
    expect(shelf.answer(shelfKey)).to.equal('我们自己的说法。');
    expect(releases.list()[0]).to.include({ stage: 'draft', conflict: true });
  });
});
