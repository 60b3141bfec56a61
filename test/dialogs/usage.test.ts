import { expect } from 'chai';
import { House } from '../support/house.ts';

describe('An article that a customer is told', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
    await house.enter();
  });
  afterEach(() => house.close());

  const counts = (article: string) => {
    const { shown, solved, notSolved } = house.usage.of(article, 'zh-CN') ?? {};
    return { shown, solved, notSolved };
  };

  it('counts as shown, and as solved once they say so', async () => {
    await house.say('洗衣机怎么清洗');
    expect(counts('washer-cleaning')).to.eql({ shown: 1, solved: 0, notSolved: 0 });
    await house.say('解决了');
    expect(counts('washer-cleaning')).to.eql({ shown: 1, solved: 1, notSolved: 0 });
  });

  it('counts as not solved where it did not help', async () => {
    await house.say('洗衣机怎么清洗');
    await house.say('没解决');
    expect(counts('washer-cleaning')).to.eql({ shown: 1, solved: 0, notSolved: 1 });
  });
});
