import { expect } from 'chai';
import { silentLog } from '../../bot/core/log.ts';
import type { ElsewhereContact } from '../../bot/desk/elsewhere.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { ElsewhereContacts } from '../../bot/services/elsewhereContacts.ts';
import { FileContactStore } from '../../bot/storage/contactStore.ts';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { agentsAt } from '../support/agentHouse.ts';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

const settings = new ServiceProvider('deployment/service.yaml', silentLog);
const PHONE = '13912345678';
const contact: ElsewhereContact = {
  ...{ way: 'phone', name: '王先生', unit: '云湖酒店', phone: PHONE, email: '', address: '云台路18号' },
  ...{ request: '冰箱不制冷', answer: '请先断电', settled: false },
};
const repair = ['我姓王，叫我王先生', '冰箱嗡嗡响，已经三天，我住云台路18号', '对', '都不是'];
const handOff = ['云台路18号302', PHONE, '周六', '对', '打电话', '上午', '对', '可以'];

const heard = async (house: House, text: string) => (await house.say(text)).map(asLine).join('\n');
const profileOf = (house: House) => new FileCustomerStore(house.dataDir).read('dl_customer');

/** A customer with a ticket of their own, who gave their phone. */
async function withTicket(test: (house: House, ticket: string) => Promise<void>): Promise<void> {
  const house = await House.open();
  try {
    await house.enter();
    for (const line of [...repair, ...handOff]) await house.say(line);
    const [ticket = ''] = await house.tickets.open();
    await test(house, ticket);
  } finally {
    await house.close();
  }
}

describe('A ticket that a customer opened by mail or on its page, since the one before was over', () => {
  it('is theirs in the chat: asked how it stands, they hear of it', () =>
    withTicket(async (house, before) => {
      await house.say('撤单');
      const view = await house.desk.add(before, 'mail:<1@example.com>', '又响了');
      await house.desk.add(before, 'mail:<1@example.com>', '又响了');
      expect(await house.news()).to.be.empty;
      expect((await profileOf(house))?.tickets.map(({ id }) => id)).to.deep.equal([before, view?.id]);
      expect(await heard(house, '查进度')).to.contain(`number=${view?.number}`);
    }));

  it('is not given to somebody else who sits at the same browser by then', () =>
    withTicket(async (house, before) => {
      await house.say('撤单');
      await house.wait(26 * 3_600_000);
      expect(await heard(house, '你好')).to.contain('opening.welcomeBack');
      await house.say('不是');
      const view = await house.desk.add(before, 'mail:<1@example.com>', '又响了');
      await house.news();
      expect((await profileOf(house))?.tickets).to.be.empty;
      expect(await heard(house, `查进度 ${view?.number}`)).to.contain('privacy.caseProof');
    }));
});

describe('A contact that an agent enters with the phone of a customer', () => {
  async function entered(house: House, change: Partial<ElsewhereContact> = {}, key = 'form1') {
    const { acts } = agentsAt(house);
    const elsewhere = new ElsewhereContacts({
      ...{ desk: house.desk, acts, settings, clock: house.clock, notes: house.notes },
      contacts: new FileContactStore(house.dataDir),
      customers: new FileCustomerStore(house.dataDir),
    });
    const receipt = await elsewhere.enter({ ...contact, ...change }, 'tangYue', key);
    await house.news();
    return receipt;
  }

  it('is told to them when they name its number, and not before', () =>
    withTicket(async (house, own) => {
      const { number } = await entered(house);
      const mine = (await house.tickets.read(own))?.number;
      expect(await heard(house, '查进度')).to.contain(`number=${mine}`);
      expect(await heard(house, '查看我的资料')).not.to.contain(number);
      expect(await heard(house, `查进度 ${number}`)).to.contain(`handoff.status number=${number}`);
    }));

  it('is deleted with the rest of their data, the register too', () =>
    withTicket(async (house) => {
      const { ticket } = await entered(house);
      const { conversation = '' } = (await house.tickets.read(ticket)) ?? {};
      await house.say('删除我的资料');
      await house.say('删除');
      const after = await house.tickets.read(ticket);
      expect(after).to.include({ problem: '', state: 'withdrawn' });
      expect(after?.customer).to.deep.include({ name: {}, contacts: {} });
      const record = await new FileContactStore(house.dataDir).read(`${conversation}.0`);
      expect(record).to.deep.include({ name: {}, contacts: {} });
      expect(record).not.to.have.any.keys('unit', 'answer');
    }));

  it('is nobody’s where two customers gave that phone, or none', () =>
    withTicket(async (house) => {
      const own = await profileOf(house);
      await entered(house, { phone: '13800001111' });
      expect((await profileOf(house))?.tickets).to.deep.equal(own?.tickets);
      const other = { version: 1 as const, identities: [], name: {}, tickets: [], lastSeenAt: '' };
      const store = new FileCustomerStore(house.dataDir);
      await store.write({ ...other, id: 'dl_other', contacts: { phone: PHONE } });
      const { number } = await entered(house, {}, 'form2');
      expect((await profileOf(house))?.tickets).to.deep.equal(own?.tickets);
      expect(await heard(house, `查进度 ${number}`)).to.contain('privacy.caseProof');
    }));
});
