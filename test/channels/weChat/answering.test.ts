import { expect } from 'chai';
import { pushes, pushXml } from '../../support/weChatPlatform/pushBodies.ts';
import { WeChatHouse, type WeChatHouseOptions } from './weChatHouse.ts';

describe('A push from WeChat', () => {
  let house: WeChatHouse;
  async function open(options?: WeChatHouseOptions): Promise<WeChatHouse> {
    house = await WeChatHouse.open(options);
    return house;
  }
  afterEach(async () => await house.close());

  const sent = () => house.platform.calls.count('/cgi-bin/message/custom/send');

  it('28: is answered in its response when the answer is ready in time', async () => {
    await open();
    const { verdict } = await house.say('hi');
    expect(verdict).to.deep.equal({ is: 'text', text: 'you said hi' });
    expect(sent()).to.equal(0);
    expect(house.bot.turns).to.have.lengthOf(1);
  });

  it('29: is acknowledged in time when the answer is not, which then comes by a call', async () => {
    await open();
    const push = house.say('slow say here it is');
    await house.until(() => house.bot.turns.length === 1);
    await house.passTime(4500);
    expect((await push).verdict).to.deep.equal({ is: 'nothing' });
    expect(house.screen).to.deep.equal([]);
    house.bot.release();
    await house.until(() => house.screen.length === 1);
    expect(house.screen).to.deep.equal(['here it is']);
    expect(sent()).to.equal(1);
    expect(house.bot.turns).to.have.lengthOf(1);
  });

  it('30: delivered three times at once is one turn with one answer, given to each', async () => {
    await open();
    const xml = pushXml(house.account, house.openId, house.clock.now(), pushes.text('hi'));
    const deliveries = [1, 2, 3].map(() =>
      house.platform.deliver(
        house.account,
        house.openId,
        house.platform.seal(house.account, house.openId, xml),
      ),
    );
    for (const verdict of await Promise.all(deliveries)) {
      expect(verdict).to.deep.equal({ is: 'text', text: 'you said hi' });
    }
    const later = house.platform.seal(house.account, house.openId, xml);
    expect(await house.platform.deliver(house.account, house.openId, later)).to.have.property(
      'text',
      'you said hi',
    );
    expect(house.bot.turns).to.have.lengthOf(1);
    expect(sent()).to.equal(0);
  });

  it('T2: repeated fifty times at once is one turn', async () => {
    await open();
    const xml = pushXml(house.account, house.openId, house.clock.now(), pushes.text('hi'));
    const sealed = house.platform.seal(house.account, house.openId, xml);
    const verdicts = await Promise.all(
      Array.from({ length: 50 }, () => house.platform.deliver(house.account, house.openId, sealed)),
    );
    expect(verdicts.filter(({ is }) => is === 'fault')).to.deep.equal([]);
    expect(house.bot.turns).to.have.lengthOf(1);
  });

  it('34: whose turn fails is answered with one apology that gives nothing away', async () => {
    await open();
    const { verdict } = await house.say('fail');
    expect(verdict).to.have.property('is', 'text');
    expect(house.screen).to.have.lengthOf(1);
    expect(house.screen[0]).to.match(/^sorry [A-Z]+$/);
  });

  it('35: about which the bot says nothing is acknowledged, and the customer sees nothing', async () => {
    await open();
    expect((await house.say('silent')).verdict).to.deep.equal({ is: 'nothing' });
    expect(house.screen).to.deep.equal([]);
  });

  it('39: of a kind that nobody knows is answered all the same', async () => {
    await open();
    const { account, openId, platform } = house;
    const sticker = await platform.say(account, openId, '【收到不支持的消息类型，暂无法显示】');
    expect(sticker.verdict).to.deep.equal({ is: 'text', text: 'got a file' });
    expect((await platform.send(account, openId, { MsgType: 'hologram', MsgId: '9' })).verdict.is).to.equal(
      'text',
    );
    for (const event of ['LOCATION', 'VIEW', 'card_pass_check', 'TEMPLATESENDJOBFINISH', 'debug_demo']) {
      expect((await platform.act(account, openId, event)).verdict, event).to.deep.equal({ is: 'nothing' });
    }
    expect(house.bot.turns).to.have.lengthOf(2);
  });

  it('of two customers with the same number is two messages', async () => {
    await open();
    const fields = pushes.text('hi');
    const { verdict } = await house.platform.push(house.account, house.openId, fields);
    const other = await house.platform.push(house.account, 'oAnotherCustomer', fields);
    expect([verdict.is, other.verdict.is]).to.deep.equal(['text', 'text']);
    expect(house.bot.turns).to.have.lengthOf(2);
  });

  it('41: acknowledged before a stop is answered once after the start', async () => {
    await open();
    const push = house.say('slow say after the start');
    await house.until(() => house.bot.turns.length === 1);
    await house.passTime(4500);
    await push;
    house.platform.calls.faults.push({ path: '/send', errcode: -1, times: 4 });
    house.bot.release();
    await house.until(() => sent() >= 4);
    await house.stopBot();
    expect(house.screen).to.deep.equal([]);
    await house.startBot();
    await house.until(() => house.screen.length === 1);
    expect(house.screen).to.deep.equal(['after the start']);
    await house.say('hi');
    expect(house.screen).to.deep.equal(['after the start', 'you said hi']);
  });

  it('whose answer got lost on its way gets the same one again, also after a start', async () => {
    await open();
    const xml = pushXml(house.account, house.openId, house.clock.now(), pushes.text('hi'));
    const deliver = () =>
      house.platform.deliver(
        house.account,
        house.openId,
        house.platform.seal(house.account, house.openId, xml),
      );
    expect(await deliver()).to.have.property('text', 'you said hi');
    await house.stopBot();
    await house.startBot();
    expect(await deliver()).to.have.property('text', 'you said hi');
    expect(sent()).to.equal(0);
    expect(house.bot.turns).to.have.lengthOf(1);
  });

  it('takes the answer to an earlier one that was late, and keeps the order', async () => {
    await open();
    const first = house.say('slow say one');
    await house.until(() => house.bot.turns.length === 1);
    await house.passTime(4500);
    await first;
    const second = house.say('two');
    await house.until(async () => (await house.conversation()).pending.length === 2);
    house.bot.release();
    await second;
    await house.until(() => house.screen.length === 2);
    expect(house.screen).to.deep.equal(['one', 'you said two']);
  });
});

describe('An account that may only answer', () => {
  let house: WeChatHouse;
  beforeEach(async () => {
    house = await WeChatHouse.open({ theirs: { isVerified: false, type: 'subscription' } });
  });
  afterEach(async () => await house.close());

  it('37: says in time that the answer comes, and gives it when it is asked for', async () => {
    const push = house.say('slow say the answer');
    await house.until(() => house.bot.turns.length === 1);
    await house.passTime(4500);
    expect((await push).verdict)
      .to.have.property('text')
      .that.includes('回复“1”');
    house.bot.release();
    await house.server.turns.settled();
    expect((await house.say('1')).verdict).to.deep.equal({ is: 'text', text: 'the answer' });
    expect(house.bot.turns).to.have.lengthOf(1);
    expect((await house.say('1')).verdict).to.deep.equal({ is: 'text', text: 'you said 1' });
    expect(house.platform.calls.received).to.deep.equal([]);
  });

  it('37: answers a real question meanwhile together with the one before', async () => {
    const push = house.say('slow say the answer');
    await house.until(() => house.bot.turns.length === 1);
    await house.passTime(4500);
    await push;
    house.bot.release();
    await house.server.turns.settled();
    expect((await house.say('more?')).verdict).to.have.property('text', 'the answer\n\nyou said more?');
  });

  it('puts what is too long for one answer into the next ones', async () => {
    const long = '很长的一段话。'.repeat(150);
    const first = await house.say(`say ${long}`);
    expect(first.verdict).to.have.property('text').that.includes('（还有内容，回复“1”继续查看）');
    await house.say('1');
    const read = house.screen.join('').replaceAll(/\s*（还有内容，回复“1”继续查看）/g, '');
    expect(read).to.equal(long);
  });
});
