import { expect } from 'chai';
import fc from 'fast-check';
import { articleDiff, wordDiff } from '../../../knowledge/releases/articleDiff.ts';
import { historyOf } from '../../../knowledge/releases/history.ts';
import { bookOfReleases, kettle } from './book.ts';

const lin = { by: 'linFang' };
const sun = { by: 'sunTao' };
const key = { id: kettle.id, locale: kettle.locale };

describe('The history of an article', () => {
  it('tells who did what, when and why, newest first', async () => {
    const { releases, clock } = bookOfReleases();
    await releases.save(kettle, { ...lin, why: '顾客常问' }, { basedOn: 0 });
    clock.advance(60_000);
    await releases.review({ ...key, number: 1 }, sun);
    await releases.publish({ ...key, number: 1 }, lin, { from: new Date('2026-11-24T09:00:00+08:00') });
    clock.set('2026-11-24T09:00:00+08:00');
    await releases.withdraw(key, { ...lin, why: '写错了' });
    const record = await releases.rollBack({ ...key, number: 1 }, lin);
    const told = historyOf(record).map(({ number, by, did, why, from }) => [number, by, did, why ?? from]);
    expect(told).to.deep.equal([
      [3, 'linFang', 'rolledBack', undefined],
      [2, 'linFang', 'withdrew', '写错了'],
      [1, 'linFang', 'published', '2026-11-24T01:00:00.000Z'],
      [1, 'sunTao', 'reviewed', undefined],
      [1, 'linFang', 'saved', '顾客常问'],
    ]);
  });
});

describe('The difference of two versions', () => {
  it('names the fields, and the words in them', () => {
    const after = {
      ...kettle,
      answer: '用柠檬酸加水烧开，静置一小时后倒掉。',
      steps: [{ text: '加水', caution: '先断电' }],
      minutes: 60,
    };
    const changes = articleDiff(kettle, after);
    expect(changes.map(({ field }) => field)).to.deep.equal([
      'answer',
      'minutes',
      'steps.1.text',
      'steps.1.caution',
    ]);
    const changed = changes[0]?.words.filter(({ change }) => change);
    expect(changed).to.deep.equal([
      { text: '半', change: 'removed' },
      { text: '一', change: 'added' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = wordDiff(before, after);
        const without = (change: string) =>
          words.filter((one) => one.change !== change).map((one) => one.text);
        expect(without('added').join('')).to.equal(before);
        expect(without('removed').join('')).to.equal(after);
      }),
      { numRuns: 100 },
    );
  });
});
