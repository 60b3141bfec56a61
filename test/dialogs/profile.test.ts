import { expect } from 'chai';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { asLine } from '../support/chatFile.ts';
import { House, type HouseOptions } from '../support/house.ts';

async function withHouse(options: HouseOptions, test: (house: House) => Promise<void>): Promise<void> {
  const house = await House.open(options);
  try {
    await test(house);
  } finally {
    await house.close();
  }
}

const customerOf = (house: House) => new FileCustomerStore(house.dataDir).read('dl_customer');

describe('A customer who is logged in at the site', () => {
  it('is known by what the site says, read like words of theirs', () =>
    withHouse({ profile: { name: '欧阳娜娜', title: '女士', phone: '+86 138 1234 5678' } }, async (house) => {
      expect(await customerOf(house)).to.deep.include({
        name: { surname: '欧阳', given: '娜娜', title: '女士' },
        contacts: { phone: '13812345678' },
      });
    }));

  it('is asked for a name that nobody can have, and keeps what they said before', () =>
    withHouse({ profile: { name: '<b>VIP</b> 8折', email: 'not an address' } }, async (house) => {
      expect(await customerOf(house)).to.deep.include({ name: {}, contacts: {} });
    }));

  it('is forgotten with everything else on wish', () =>
    withHouse({ profile: { name: '王小明', phone: '13812345678' } }, async (house) => {
      for (const said of ['你好', '删除我的资料', '删除']) await house.say(said);
      expect(await customerOf(house)).to.deep.include({ name: {}, contacts: {} });
      expect(await customerOf(house)).not.to.have.property('loggedInAt');
    }));
});

describe('A customer whose account is theirs alone, as on WeChat', () => {
  const options = { capabilities: { personalAccounts: true } };

  it('is greeted by name at once when they come back, and asked nothing', () =>
    withHouse(options, async (house) => {
      for (const said of ['你好', '我姓王，叫我王先生']) await house.say(said);
      await house.wait(3 * 3_600_000);
      expect((await house.say('你好')).map(asLine)[0]).to.contain('opening.greetingByName');
    }));

  it('is not asked who they are on the web before a day has passed', () =>
    withHouse({}, async (house) => {
      for (const said of ['你好', '我姓王，叫我王先生']) await house.say(said);
      await house.wait(3 * 3_600_000);
      expect((await house.say('你好')).map(asLine)[0]).to.equal('Bot: opening.greeting hello=中午好');
      await house.wait(25 * 3_600_000);
      expect((await house.say('你好')).map(asLine)[0]).to.contain('opening.welcomeBack');
    }));
});
