import { join } from 'node:path';
import { expect } from 'chai';
import { masked } from '../../bot/lookups/shownFields.ts';
import { loadScript } from '../../dialogs/script/script.ts';
import { agentsAt } from '../support/agentHouse.ts';
import { asLine } from '../support/chatFile.ts';
import { House, type HouseOptions } from '../support/house.ts';

const known = ['20260901234567 5678'];

async function asking(orders: NonNullable<HouseOptions['orders']>, test: (house: House) => Promise<void>) {
  const house = await House.open({ orders });
  try {
    await house.say('我的订单20260901234567到哪了');
    await test(house);
  } finally {
    await house.close();
  }
}

/** The customer proves whose order it is, and an agent steps in while it is looked up. */
async function withAgent(house: House) {
  const { talks } = agentsAt(house);
  const act = (key: string) => ({ conversation: house.conversation, agent: 'tangYue', key });
  await house.live.presence.goOnline('tangYue');
  await house.say('5678');
  await house.say('人工');
  await talks.take(act('take'));
  expect((await lines(house.news())).join()).to.contain('live.joined');
  return { talks, act };
}

const lines = async (said: ReturnType<House['say']>) => (await said).map(asLine);

describe('What a look-up finds', () => {
  it('passes the price gate like everything else: an amount is withheld, and a person takes over', () =>
    asking({ known, fields: [{ label: '金额', value: '3999元' }] }, async (house) => {
      const said = (await lines(house.say('5678'))).join('\n');
      expect(said).to.contain('price.withheld');
      expect(said).not.to.contain('3999');
    }));

  it('passes it with masked numbers, in the words of the script', async () => {
    const fields = [
      { label: '状态', value: '已发货' },
      { label: '运单号', value: 'SF1234567890' },
      { label: '收货电话', value: masked('13812345678') },
      { label: '预计送达', at: '2026-11-25T02:00:00.000Z' },
    ];
    const script = loadScript(join(import.meta.dirname, '../../dialogs/script'));
    const house = await House.open({ script, orders: { known, fields } });
    await house.say('我的订单20260901234567到哪了');
    expect((await lines(house.say('5678'))).join('\n')).to.contain('••5678');
    await house.close();
  });

  it('tells moments as the customer’s clock shows them', () =>
    asking({ known, fields: [{ label: '预计送达', at: '2026-11-24T02:00:00.000Z' }] }, async (house) => {
      expect(await lines(house.say('5678'))).to.include(
        'Bot: answer.lookedUp end=4567 entries=- **预计送达** 明天（周二）上午 10:00',
      );
    }));

  it('is told also to somebody who has left, and once', () =>
    asking({ known, after: 30_000 }, async (house) => {
      await house.say('5678');
      await house.say('人工');
      expect((await lines(house.wait(60_000))).filter((line) => line.includes('lookedUp '))).to.have.length(
        1,
      );
      expect(await lines(house.wait(120_000))).not.to.include('answer.lookedUp');
    }));

  it('is told at once, and once, also while an agent talks: both read it, and nothing is asked', () =>
    asking({ known, after: 30_000 }, async (house) => {
      await withAgent(house);
      expect(await lines(house.wait(60_000))).to.deep.equal([
        ...['Bot: answer.waited end=4567', 'Bot: answer.lookedUp end=4567 entries=- **状态** 已发货'],
      ]);
      expect(await house.say('收到')).to.be.empty;
      expect(await house.wait(10_000)).to.be.empty;
    }));

  it('leaves the talk to the agent who is there when the price gate withholds it', () =>
    asking({ known, after: 30_000, fields: [{ label: '金额', value: '3999元' }] }, async (house) => {
      const { talks, act } = await withAgent(house);
      expect(await lines(house.wait(60_000))).to.deep.equal(['Bot: price.withheld']);
      expect(house.live.desk.hasAgent(house.conversation)).to.equal(true);
      await talks.leave(act('leave'), 'handedBack');
      expect((await lines(house.news()))[0]).to.contain('live.left');
      expect(await house.tickets.open()).to.be.empty;
    }));

  it('says nothing in the talk with an agent where nothing was found', () =>
    asking({ known: [], after: 30_000 }, async (house) => {
      await withAgent(house);
      expect(await house.wait(60_000)).to.be.empty;
    }));

  it('is nothing any more once the customer had everything deleted', () =>
    asking({ known, after: 30_000 }, async (house) => {
      await house.say('5678');
      await house.say('删除我的资料');
      await house.say('删除');
      expect((await lines(house.wait(60_000))).join('\n')).not.to.contain('lookedUp');
    }));

  it('is left to people for the rest of a sitting with two wrong proofs', () =>
    asking({ known }, async (house) => {
      for (const said of ['1111', '20260901234567', '2222', '王先生', '取消']) await house.say(said);
      const again = (await lines(house.say('再查一下订单20260901234567到哪里了'))).join('\n');
      expect(again).not.to.contain('form.phoneEnd');
      expect((await lines(house.say('5678'))).join('\n')).not.to.contain('lookedUp');
    }));
});
