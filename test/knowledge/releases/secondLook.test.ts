import { expect } from 'chai';
import { silentLog } from '../../../bot/core/log.ts';
import { PriceGate } from '../../../knowledge/price/gate.ts';
import { secondLook } from '../../../knowledge/releases/secondLook.ts';
import { bookOfReleases, kettle } from './book.ts';

const lin = { by: 'linFang' };
const sun = { by: 'sunTao' };
const version = (number: number) => ({ id: kettle.id, locale: kettle.locale, number });

async function withPrice() {
  const book = bookOfReleases();
  await book.releases.save({ ...kettle, answer: '除垢剂9元一包。' }, lin, { basedOn: 0 });
  await book.releases.review(version(1), sun);
  await book.releases.publish(version(1), lin);
  return book;
}

describe('A second look at what was published under older rules', () => {
  it('leaves out what names a price, and says so, until a better version comes', async () => {
    const { releases, shelf } = await withPrice();
    const recogniser = { amounts: async (pieces: readonly string[]) => pieces.map(() => []) };
    await secondLook(releases, new PriceGate({ recogniser, free: 'pass' }), silentLog);
    expect(shelf.keys()).to.deep.equal([]);
    expect(releases.list()[0]).to.include({ stage: 'published', leftOut: true });
    await releases.save(kettle, lin, { basedOn: 1 });
    await releases.review(version(2), sun);
    await releases.publish(version(2), lin);
    expect(shelf.keys()).to.deep.equal([`zh-CN/${kettle.id}`]);
    expect(releases.list()[0]).not.to.have.property('leftOut');
  });

  it('leaves everything where it is when the gate cannot decide', async () => {
    const { releases, shelf } = await withPrice();
    const undecided = { judge: async () => ({ withheld: [], why: 'timeout' as const }), allow() {} };
    await secondLook(releases, undecided, silentLog);
    expect(shelf.keys()).to.deep.equal([`zh-CN/${kettle.id}`]);
  });
});
