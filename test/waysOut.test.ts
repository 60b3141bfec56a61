import { type Activity, ActivityTypes, type Attachment } from 'botbuilder';
import { expect } from 'chai';
import { judgeBubbles } from '../bot/turn/saying.ts';
import { PriceGate } from '../knowledge/price/gate.ts';
import { WorkerRecogniser } from '../knowledge/price/workerRecogniser.ts';
import { agentsAt } from './support/agentHouse.ts';
import { House } from './support/house.ts';

const PRICED = '这款滤芯 199 元';
const recogniser = new WorkerRecogniser();
const gate = new PriceGate({ recogniser, free: 'pass' });

const message = (more: Partial<Activity>): Partial<Activity> => ({
  type: ActivityTypes.Message,
  text: '请看下面',
  ...more,
});
const button = { type: 'imBack', title: PRICED, value: PRICED };
const card: Attachment = {
  contentType: 'application/vnd.microsoft.card.hero',
  content: { title: '滤芯', subtitle: '净水器用', buttons: [{ type: 'openUrl', title: PRICED, value: '/' }] },
};

/** Every place of a bubble in which a customer could read a price. */
const bubbles: Record<string, Partial<Activity>[]> = {
  'the text': [message({ text: PRICED })],
  'what is read aloud': [message({ speak: PRICED })],
  'a quick reply': [message({ suggestedActions: { to: [], actions: [button] } })],
  'a card': [message({ attachments: [card] })],
  'the name of a file': [message({ attachments: [{ contentType: 'image/png', name: `${PRICED}.png` }] })],
  'the address of a link': [message({ text: '[详情](https://www.example.com/?text=199元)' })],
  'an amount in one bubble and its unit in the next': [
    message({ text: '一共是 199' }),
    message({ text: '元' }),
  ],
};

describe('A price', () => {
  after(async () => await recogniser.close());

  for (const [place, said] of Object.entries(bubbles)) {
    it(`in ${place} is withheld`, async () => {
      const house = await House.open();
      try {
        const conversation = await house.conversations.get(house.conversation);
        if (!conversation) throw new TypeError('The house has one conversation.');
        expect(await judgeBubbles(gate, conversation, said)).to.have.property('withheld');
      } finally {
        await house.close();
      }
    });
  }

  it("in an agent's words goes back to the agent, marked, and the customer hears nothing of it", async () => {
    const house = await House.open();
    try {
      await house.enter();
      for (const line of ['我姓王，叫我王先生', '人工', '在这里回复', '可以']) await house.say(line);
      const [ticket = ''] = await house.tickets.open();
      const { acts, act, log } = agentsAt(house, { gate });
      const before = (await log()).length;
      const outcome = await acts.answer(act(ticket), `您好，${PRICED}。`);
      expect(JSON.stringify(outcome)).to.contain('199');
      expect(
        (await log())
          .slice(before)
          .map(({ activity }) => activity.text)
          .join(),
      ).not.to.contain('199');
    } finally {
      await house.close();
    }
  });

  it('that the customer names is never said back', async () => {
    const house = await House.open();
    try {
      await house.enter();
      const heard = await house.say('我花了 3999 元在门店买的冰箱，型号 BCD-520W，昨天不制冷了，想退掉');
      const said = [...heard, ...(await house.say('王先生')), ...(await house.say('对'))];
      expect(said.map(({ activity }) => activity.text).join('\n')).not.to.contain('3999');
    } finally {
      await house.close();
    }
  });
});
