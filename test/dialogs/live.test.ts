import { expect } from 'chai';
import { joined } from '../../bot/desk/live/liveMoves.ts';
import { withInbound } from '../../bot/turn/conversationEdits.ts';
import { agentsAt } from '../support/agentHouse.ts';
import { House } from '../support/house.ts';

const texts = (entries: { activity: { text?: string } }[]) =>
  entries.map(({ activity }) => activity.text?.split(' ')[0]);

describe('A live chat after the process was killed', () => {
  let house: House;
  let next: House | undefined;
  beforeEach(async () => {
    house = await House.open();
    await house.live.presence.goOnline('tangYue');
    await house.enter();
  });
  afterEach(async () => await (next ?? house).close());

  const act = (key: string) => ({ conversation: house.conversation, agent: 'tangYue', key });

  /** The process dies; another one goes on over its files, with agents. */
  async function restarted() {
    house.die();
    next = await House.open({ after: house });
    return { next, later: agentsAt(next) };
  }

  it('keeps who waits in line, and promises when nobody comes', async () => {
    await house.say('人工');
    await house.say('空调不制冷');
    const { next: after } = await restarted();
    expect(after.live.desk.isWaiting(house.conversation)).to.equal(true);
    expect(texts(await after.wait(2 * 60_000))).to.deep.equal([
      ...['handoff.nobody', 'handoff.promise', 'closing.summary'],
    ]);
    const [ticket] = await after.tickets.open();
    expect((await after.tickets.read(ticket ?? ''))?.transcript.map(({ text }) => text)).to.include(
      '空调不制冷',
    );
  });

  it('goes on with the agent, who is the only one to speak', async () => {
    const { talks } = agentsAt(house);
    await house.say('人工');
    await talks.take(act('take'));
    await house.news();
    const { next: after, later } = await restarted();
    expect(await after.say('还在吗')).to.be.empty;
    await later.words.say(act('say'), '在的，请讲');
    await later.talks.leave(act('leave'), 'handedBack');
    const said = await after.news();
    expect(texts(said)).to.deep.equal(['在的，请讲', 'live.left', 'closing.more']);
  });

  it('announces once who joined at the last moment', async () => {
    await house.say('人工');
    const acting = { agent: 'tangYue', key: 'take', now: house.clock.now() };
    await house.live.chats.change(house.conversation, (chat) => {
      const taken = chat && joined(chat, acting);
      return taken && 'chat' in taken ? taken.chat : chat;
    });
    const { next: after } = await restarted();
    expect(texts(await after.wait(5000))).to.deep.equal(['live.joined']);
    expect(await after.say('您好')).to.be.empty;
  });

  it('keeps words that came as it died for the agent, and says nothing to them', async () => {
    const { talks } = agentsAt(house);
    await house.say('人工');
    await talks.take(act('take'));
    await house.news();
    // On disk and acknowledged, with no turn yet.
    const id = house.conversation;
    await house.conversations.change(id, (conversation) =>
      withInbound(conversation, 'late', { type: 'message', text: '最后一句' }, house.clock.now()),
    );
    const { next: after } = await restarted();
    expect(await after.news()).to.be.empty;
    const chat = after.live.chats.current(id);
    expect(chat?.unansweredSince).not.to.equal(undefined);
  });
});

describe('A customer in line who moves up', () => {
  const ask = {
    ...{ conversation: 'other', channel: 'directline', customer: 'dl_other', locale: 'zh-CN' as const },
    ...{ kind: 'human' as const, priority: 'normal' as const, problem: '' },
  };

  it('hears nothing of it where a message costs what an answer may need, and is still in line', async () => {
    const house = await House.open({ capabilities: { silencePrompts: false } });
    await house.live.presence.goOnline('tangYue');
    agentsAt(house);
    await house.live.desk.ask(ask, true);
    await house.enter();
    await house.say('人工');
    await house.wait(65_000);
    await house.live.desk.leaveLine('other');
    expect(await house.wait(5000)).to.be.empty;
    expect(await house.live.desk.view(house.conversation)).to.include({ state: 'waiting', place: 1 });
    await house.close();
  });
});

describe('A customer whose repair nobody took up in time', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
    agentsAt(house);
    await house.live.presence.goOnline('tangYue');
    await house.enter();
  });
  afterEach(async () => await house.close());

  const ticket = async () => {
    const [id = ''] = await house.tickets.open();
    return await house.tickets.read(id);
  };
  const waitInVain = async () => {
    await house.say('我要报修，冰箱不制冷');
    await house.say('转人工');
    return texts(await house.wait(2 * 60_000));
  };

  it('has a ticket before they are asked where they live, and what they tell joins it', async () => {
    expect(await waitInVain()).to.include('form.address');
    expect((await ticket())?.state).to.equal('waiting');
    for (const said of ['云台路18号302', '13912345678', '周六上午', '对']) await house.say(said);
    const added = (await ticket())?.events.find(({ type }) => type === 'added');
    expect(added && 'text' in added && added.text).to.equal(
      '电话：13912345678\n产品：冰箱\n现象：不制冷\n地址：云台路18号302\n希望上门的时段：周六上午',
    );
  });

  it('may leave it at that', async () => {
    await waitInVain();
    await house.say('取消');
    expect((await ticket())?.state).to.equal('waiting');
  });

  it('is not asked what they said before', async () => {
    await house.say('我要报修，冰箱不制冷');
    await house.say('转人工');
    await house.say('我的地址是云台路18号302，电话是13912345678');
    const asked = texts(await house.wait(2 * 60_000));
    expect(asked).to.deep.equal(['handoff.nobody', 'handoff.promise', 'form.visitTime']);
  });
});
