import { expect } from 'chai';
import { customerId } from '../../../bot/channels/weChat/customerOf.ts';
import { withSaid } from '../../../bot/turn/saying.ts';
import { Checked } from '../../../knowledge/price/checked.ts';
import { pushes } from '../../support/weChatPlatform/pushBodies.ts';
import { WeChatHouse, type WeChatHouseOptions } from './weChatHouse.ts';

const SEND = '/cgi-bin/message/custom/send';

describe('Messages of our own to WeChat', () => {
  let house: WeChatHouse;
  async function open(options?: WeChatHouseOptions): Promise<WeChatHouse> {
    house = await WeChatHouse.open(options);
    return house;
  }
  afterEach(async () => await house.close());

  const sent = () => house.platform.calls.count(SEND);

  /** The customer asks, the answer is too late for its push. */
  async function askSlowly(command: string): Promise<void> {
    const before = house.bot.turns.length;
    const push = house.say(`slow ${command}`);
    await house.until(() => house.bot.turns.length > before);
    await house.passTime(4500);
    await push;
    house.bot.release();
    await house.server.turns.settled();
  }

  /** An agent writes into the conversation. */
  async function agentSays(text: string): Promise<void> {
    const id = customerId(house.account.appId, house.openId);
    const bubble = Checked.restore({ type: 'message', text });
    await house.server.conversations.change(id, (conversation) =>
      withSaid(
        conversation,
        [{ from: 'agent', key: `a.${text}`, bubble, delivery: 'due' }],
        house.clock.now(),
      ),
    );
    house.server.turns.work(id);
  }

  const deliveries = async () => {
    const conversation = await house.server.conversations.get(customerId(house.account.appId, house.openId));
    return conversation?.log.filter(({ from }) => from !== 'customer').map(({ delivery }) => delivery);
  };

  it('43: put what is said in a turn into as few as possible', async () => {
    await open();
    await askSlowly('say 1|2|3|4|5|6|7');
    await house.until(() => house.screen.length === 1);
    expect(house.screen).to.deep.equal(['1\n\n2\n\n3\n\n4\n\n5\n\n6\n\n7']);
    expect(sent()).to.equal(1);
  });

  it('43: keep room for what people have to say, and offer the rest', async () => {
    await open();
    const long = (sign: string) => sign.repeat(600);
    await house.say(
      `say ${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((one) => long(`${one}${one} `)).join('|')}`,
    );
    await house.until(() => house.screen.length === 3);
    expect(sent()).to.equal(2);
    expect(house.screen[2]).to.include('回复任意文字继续查看');
    await agentSays('about your request');
    await house.until(() => house.screen.length === 4);
    expect(house.screen[3]).to.equal('about your request');
    await house.say('继续');
    await house.until(() => house.screen.length === 7);
    await house.say('继续');
    expect(house.screen.at(-1)).to.equal(long('gg ').trim());
    for (const sign of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      const text = long(`${sign}${sign} `).trim();
      expect(
        house.screen.filter((one) => one.startsWith(text)),
        sign,
      ).to.have.lengthOf(1);
    }
    expect(house.bot.turns).to.have.lengthOf(1);
  });

  it('44: stop when the platform says that enough was sent, and go on after the next word', async () => {
    await open();
    house.platform.calls.faults.push({ path: '/send', errcode: 45047, times: 1 });
    await askSlowly('say one');
    await house.until(() => sent() === 1);
    await house.passTime(60_000);
    expect(sent()).to.equal(1);
    expect(house.screen).to.deep.equal([]);
    await house.say('two');
    await house.until(() => house.screen.length === 2);
    expect(house.screen).to.deep.equal(['one', 'you said two']);
  });

  it('45: are not tried again outside the 48 hours', async () => {
    await open();
    await house.say('hi');
    house.platform.calls.faults.push({ path: '/send', errcode: 45015, times: 1 });
    await agentSays('later');
    await house.until(() => sent() === 1);
    await house.passTime(30_000);
    expect(sent()).to.equal(1);
    expect((await deliveries())?.at(-1)).to.equal('due');
  });

  it('46: never go again to who refuses them or has left', async () => {
    await open();
    await house.say('hi');
    house.platform.customer(house.account, house.openId).refuses = true;
    await agentSays('one');
    await house.until(async () => (await deliveries())?.at(-1) === 'failed');
    await agentSays('two');
    await house.passTime(20_000);
    expect(sent()).to.equal(1);
    house.platform.customer(house.account, house.openId).refuses = false;
    await house.say('again');
    await house.until(() => house.screen.length === 3);
    expect(house.screen).to.deep.equal(['you said hi', 'two', 'you said again']);
    const before = sent();
    await house.platform.act(house.account, house.openId, 'unsubscribe');
    await agentSays('three');
    await house.passTime(20_000);
    expect(sent()).to.equal(before);
  });

  it('50: tell the operator once when this address may not call, and do not hammer', async () => {
    const told: string[] = [];
    const log = {
      debug() {},
      info() {},
      warn() {},
      error: (event: string, fields = {}) =>
        void told.push(`${event} ${JSON.stringify(fields)} ${messageOf(fields)}`),
    };
    await open({ log });
    house.platform.calls.tokens.allowed = ['203.0.113.7'];
    await askSlowly('say one');
    await house.until(() => told.length > 0);
    await house.passTime(50_000);
    expect(house.platform.calls.count('/cgi-bin/stable_token')).to.equal(1);
    expect(told.join('\n')).to.include('allow-list').and.to.include('127.0.0.1');
    house.platform.calls.tokens.allowed = undefined;
    await house.passTime(40_000);
    await house.until(() => house.screen.length === 1);
  });

  it('51: are tried again when the platform is busy, once in effect and in order', async () => {
    await open();
    house.platform.calls.faults.push({ path: '/send', errcode: -1, times: 2 });
    await askSlowly('say one');
    await agentSays('two');
    await house.until(() => house.screen.length === 2);
    expect(house.screen).to.deep.equal(['one', 'two']);
    expect(sent()).to.equal(4);
  });

  it('52: are not sent twice when the connection broke after they were taken', async () => {
    await open();
    house.platform.calls.faults.push({ path: '/send', cut: 'after', times: 1 });
    await askSlowly('say one');
    await house.until(async () => (await deliveries())?.[0] === 'failed');
    await house.passTime(60_000);
    expect(house.screen).to.deep.equal(['one']);
    expect(sent()).to.equal(1);
  });

  it('53: rest until tomorrow when the calls of the day are used up, and go then', async () => {
    await open();
    house.platform.calls.faults.push({ path: '/send', errcode: 45009, times: 1 });
    await askSlowly('say one');
    await house.until(() => sent() === 1);
    await house.passTime(60_000);
    expect(sent()).to.equal(1);
    house.clock.advance(14 * 3_600_000);
    await house.until(() => {
      house.clock.advance(1000);
      return house.screen.length === 1;
    });
  });

  it('54: carry choices that can be tapped, and a typed label means the same', async () => {
    await open();
    await house.say('ask 报修/查询');
    await house.until(() => house.screen.length === 1);
    await house.platform.tap(house.account, house.openId, '报修');
    await house.say('查询');
    expect(house.bot.turns.map(({ text }) => text)).to.deep.equal(['ask 报修/查询', '报修', '查询']);
    expect(house.screen).to.deep.equal(['which?', 'you said 报修', 'you said 查询']);
  });

  it('55: are at most three in the minute after a choice was tapped', async () => {
    await open();
    await house.say('ask say a|b/no');
    await house.until(() => house.screen.length === 1);
    const long = (sign: string) => sign.repeat(1800);
    const label = `say ${['a', 'b', 'c', 'd', 'e', 'f'].map(long).join('|')}`;
    house.platform.customer(house.account, house.openId).screen.push({
      ...{ n: 9, from: 'account', type: 'choices', text: '', at: '' },
      choices: [{ id: 'x', content: label }],
    });
    const before = sent();
    await house.platform.tap(house.account, house.openId, label);
    await house.until(() => sent() === before + 3);
    await house.passTime(10_000);
    expect(sent()).to.equal(before + 3);
    expect(house.platform.calls.received.filter(({ path }) => path === SEND)).to.have.lengthOf(before + 3);
  });

  it('56: number the choices where the account has no menu messages, and remember that', async () => {
    await open({ theirs: { type: 'subscription' } });
    await house.say('ask 报修/查询');
    await house.until(() => house.screen.length === 1);
    expect(house.screen).to.deep.equal(['which?\n1. 报修\n2. 查询']);
    expect(sent()).to.equal(2);
    await house.stopBot();
    await house.startBot();
    await house.say('ask 报修/查询');
    expect(house.screen[1]).to.equal('which?\n1. 报修\n2. 查询');
    expect(sent()).to.equal(2);
  });

  it('57: show once that an answer is being written, and mind no refusal of that', async () => {
    await open();
    house.platform.calls.faults.push({ path: '/typing', errcode: 45081, times: 1 });
    await askSlowly('say one');
    await house.until(() => house.screen.length === 1);
    expect(house.platform.calls.count('/cgi-bin/message/custom/typing')).to.equal(1);
    await house.say('quick');
    expect(house.platform.calls.count('/cgi-bin/message/custom/typing')).to.equal(1);
  });

  it('66: reach the customer within 48 hours; later a template says that an answer waits, once', async () => {
    await open({ ours: { template: { id: 'T1', field: 'thing1' } } });
    await house.say('hi');
    house.clock.advance(47 * 3_600_000);
    await agentSays('in time');
    await house.until(() => house.screen.includes('in time'));
    house.clock.advance(2 * 3_600_000);
    await agentSays('too late');
    await agentSays('later still');
    await house.until(() => house.screen.length === 3);
    expect(house.screen[2]).to.match(/^\[template\] 您的问题已有答复/);
    await house.say('back');
    await house.until(() => house.screen.length === 5);
    expect(house.screen.slice(3)).to.deep.equal(['too late\n\nlater still', 'you said back']);
  });

  it('69: survive with whatever signs a text has, in both directions', async () => {
    await open();
    const strange = '你好 😀 مرحبا &<>"\' \u0007 ]]> \\u4f60 <a href="x">';
    await house.say(strange);
    const seen = strange.replace('\u0007', '').replace(/ {2}/, '  ');
    expect(house.screen[0]).to.equal(`you said ${seen}`.replace('\\u4f60', '\\u4f60'));
    await askSlowly(`say lone \uD83D half`);
    await house.until(() => house.screen.length === 2);
    expect(house.screen[1]).to.equal('lone \uFFFD half');
  });

  it('tell nobody who the customer is, nor our secrets (case 68)', async () => {
    const told: string[] = [];
    const note = (event: string, fields: object = {}) =>
      void told.push(`${event} ${JSON.stringify(fields)} ${messageOf(fields)}`);
    await open({ log: { debug: note, info: note, warn: note, error: note } });
    house.platform.calls.faults.push(
      { path: '/send', errcode: 40001, times: 9 },
      { path: '/upload', errcode: -1 },
    );
    await askSlowly('say one');
    await house.platform.send(house.account, house.openId, pushes.image('unknown'));
    await house.until(() => told.some((line) => line.startsWith('wechat.')));
    const all = told.join('\n');
    const { openId, account } = house;
    for (const secret of [openId, account.appSecret, account.token, account.aesKey, 'access_token']) {
      expect(all).to.not.include(secret);
    }
  });
});

function messageOf(fields: object): string {
  const error = 'error' in fields ? fields.error : undefined;
  return error instanceof Error ? `${error.message} ${error.stack}` : '';
}
