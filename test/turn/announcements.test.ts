import { expect } from 'chai';
import { silentLog } from '../../bot/core/log.ts';
import { Announcements } from '../../bot/turn/announcements.ts';
import { Delivery } from '../../bot/turn/delivery.ts';
import type { Gate } from '../../bot/turn/saying.ts';
import { Checked } from '../../knowledge/price/checked.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { begin, openTurns, said, say, wordGate } from './turnHouse.ts';

const words = (text: string, key = 'k1') => ({
  key,
  from: 'agent' as const,
  bubbles: [{ type: 'message', text }],
});

async function withAnnouncements(
  test: (house: ReturnType<typeof openTurns>, announcements: Announcements, sent: string[]) => Promise<void>,
  gate: Gate = wordGate,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const sent: string[] = [];
    const send = async (_conversation: unknown, bubble: Checked<{ text?: string }>) => {
      sent.push(bubble.value.text ?? '');
    };
    const house = openTurns(folder, { send, gate });
    const { conversations, clock } = house;
    const delivery = new Delivery(conversations, new Map([['sent', send]]), silentLog);
    await test(house, new Announcements({ conversations, gate, delivery, clock }), sent);
    await house.turns.stop();
  });
}

describe('Words that no turn asked for', () => {
  it("stand in the log as an agent's, once by their key, and change nothing that dialogs keep", () =>
    withAnnouncements(async (house, announcements) => {
      const id = await begin(house);
      await say(house, id, 'hello');
      const { state, due } = (await house.conversations.get(id)) ?? {};
      expect(await announcements.tell(id, words('good day'))).to.equal('said');
      expect(await announcements.tell(id, words('good day'))).to.equal('known');
      expect(await said(house, id)).to.deep.equal(['customer: hello', 'bot: heard hello', 'agent: good day']);
      expect(await house.conversations.get(id)).to.deep.include({ state, due });
    }));

  it('are handed to channels that send, once', () =>
    withAnnouncements(async (house, announcements, sent) => {
      const id = await begin(house, 'sent');
      await Promise.all([1, 2, 3].map((n) => announcements.tell(id, words(`n${n}`, `k${n}`))));
      expect(sent.toSorted()).to.deep.equal(['n1', 'n2', 'n3']);
    }));

  it('that name a price are not said', () =>
    withAnnouncements(async (house, announcements) => {
      const id = await begin(house);
      expect(await announcements.tell(id, words('PRICE'))).to.equal('withheld');
      expect(await said(house, id)).to.deep.equal([]);
    }));

  it('are judged with what was said while they were judged', () => {
    const seen: number[] = [];
    const gate: Gate = {
      judge: async (content, _texts, before = []) => {
        seen.push(before.length);
        return { passed: Checked.byGate(content) };
      },
    };
    return withAnnouncements(async (house, announcements) => {
      const id = await begin(house);
      await Promise.all([announcements.tell(id, words('a', 'k1')), announcements.tell(id, words('b', 'k2'))]);
      expect(await said(house, id)).to.have.members(['agent: a', 'agent: b']);
      expect(seen).to.deep.equal([0, 0, 1]);
    }, gate);
  });

  it('have no place where there is no conversation', () =>
    withAnnouncements(async (_house, announcements) => {
      const failure = await announcements.tell('nowhere', words('x')).catch((error: unknown) => error);
      expect(failure).to.be.instanceOf(RangeError);
    }));
});
