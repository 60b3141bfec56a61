import { expect } from 'chai';
import { silentLog } from '../../bot/core/log.ts';
import type { LiveChat } from '../../bot/desk/live/liveChat.ts';
import { Announcements } from '../../bot/turn/announcements.ts';
import { Delivery } from '../../bot/turn/delivery.ts';
import { AgentVoice } from '../../bot/voice/agentVoice.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { webChat } from '../support/webChat.ts';
import { begin, openTurns, wordGate } from '../turn/turnHouse.ts';

/** What an agent says in a conversation on a channel that shows who speaks, or does not. */
async function heard(speakers: boolean, ...texts: string[]) {
  return await inTemporaryFolder(async (dataDir) => {
    const house = openTurns(dataDir);
    const { turns, conversations, clock } = house;
    const conversation = await begin(house);
    const delivery = new Delivery(conversations, new Map(), silentLog);
    const voice = new AgentVoice({
      ...{ turns, conversations, nameOf: () => '唐悦' },
      announcements: new Announcements({ conversations, gate: wordGate, delivery, clock }),
      capabilities: () => ({ ...webChat, speakers }),
    });
    const chat: LiveChat = {
      ...{ version: 1, conversation, channel: 'directline', customer: 'dl_1', locale: 'zh-CN', round: 1 },
      ...{ state: 'talking', kind: 'human', priority: 'normal', problem: '', department: 'afterSales' },
      ...{ agent: 'tangYue', askedAt: clock.now().toISOString(), events: [], news: [] },
    };
    const outcomes: string[] = [];
    for (const [n, text] of texts.entries())
      outcomes.push(await voice.say(chat, { key: `words ${n}`, agent: 'tangYue', text, files: [] }));
    const log = await conversations.since(conversation, -1);
    return { outcomes, texts: log.map(({ activity }) => `${activity.from?.name} | ${activity.text}`) };
  });
}

describe('The words of an agent', () => {
  it('bear the name where the channel shows it', async () => {
    expect((await heard(true, '您好')).texts).to.deep.equal(['唐悦 | 您好']);
  });

  it('begin with the name where the channel shows words alone', async () => {
    expect((await heard(false, '您好')).texts).to.deep.equal(['唐悦 | 唐悦：您好']);
  });

  it('are judged once more as they are said', async () => {
    expect(await heard(true, 'PRICE')).to.deep.equal({ outcomes: ['withheld'], texts: [] });
  });
});
