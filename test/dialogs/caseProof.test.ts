import { expect } from 'chai';
import type { Kind } from '../../bot/core/kinds.ts';
import { asLine } from '../support/chatFile.ts';
import { House } from '../support/house.ts';

/** Plays with somebody else's case in the house: opened on another device, with the phone 13912345678 or none. */
async function besideACase(
  kind: Kind,
  phone: string | undefined,
  play: (hears: (text: string) => Promise<string[]>, number: string) => Promise<void>,
): Promise<void> {
  const house = await House.open();
  try {
    const customer = { version: 1 as const, id: 'dl_other', identities: [], lastSeenAt: '', tickets: [] };
    const { number } = await house.desk.open({
      ...{ conversation: 'another', activity: 'a1', channel: 'directline', locale: 'zh-CN', kind },
      ...{
        priority: 'normal',
        reason: 'asked',
        problem: '您的洗衣机漏水',
        facts: [],
        tried: [],
        transcript: [],
      },
      customer: { ...customer, name: { surname: '王' }, contacts: phone === undefined ? {} : { phone } },
      replyBy: 'here',
    });
    await house.enter();
    await play(async (text) => (await house.say(text)).map(asLine), number);
  } finally {
    await house.close();
  }
}

describe('A case asked about from another device', () => {
  it('is told by state and time to who knows the end of its phone', () =>
    besideACase('repair', '13912345678', async (hears, number) => {
      expect(await hears(`${number} 处理到哪一步了`)).to.deep.equal(['Bot: privacy.caseProof']);
      expect((await hears('5678'))[0]).to.equal(
        `Bot: handoff.status number=${number} state=等待处理 time=今天 14:30 前`,
      );
    }));

  it('is told at once where the proof stands beside the number', () =>
    besideACase('repair', '13912345678', async (hears, number) => {
      expect((await hears(`查 ${number}，手机尾号5678`))[0]).to.contain('handoff.status');
    }));

  it('leads to a person after two wrong tries, and nothing is shown, also for a number that does not exist', () =>
    besideACase('repair', '13912345678', async (hears, number) => {
      expect(await hears(`查进度 AB123456`)).to.deep.equal(['Bot: privacy.caseProof']);
      expect(await hears('5678')).to.deep.equal(['Bot: privacy.caseIdentity', 'Bot: privacy.caseProof']);
      expect(await hears(`是 ${number}，1111`)).to.deep.equal([
        'Bot: privacy.identityPerson',
        'Bot: name.ask',
      ]);
      await hears('不方便');
      expect((await hears(`${number} 5678`)).join()).not.to.contain('handoff.status ');
    }));

  it('shows nothing to who has no proof; a report without a phone is told by its number', async () => {
    await besideACase('repair', '13912345678', async (hears, number) => {
      await hears(`查进度 ${number}`);
      expect((await hears('不记得了'))[0]).to.equal(`Bot: handoff.statusUnknown number=${number}`);
    });
    await besideACase('report', undefined, async (hears, number) => {
      expect((await hears(`查进度 ${number}`))[0]).to.contain(`handoff.status`);
    });
  });
});
