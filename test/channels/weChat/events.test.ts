import { expect } from 'chai';
import type { WeChatAccount } from '../../../bot/channels/weChat/account.ts';
import { customerId } from '../../../bot/channels/weChat/customerOf.ts';
import { TestServer } from '../../support/testServer.ts';
import { demoAccount } from '../../support/weChatPlatform/simulatedAccount.ts';
import { WeChatPlatform } from '../../support/weChatPlatform/weChatPlatform.ts';
import { CommandedBot } from './commandedBot.ts';
import { settingsOf, WeChatHouse } from './weChatHouse.ts';

const menu: WeChatAccount['menu'] = [
  { name: '咨询', buttons: [{ name: '报修', says: '我要报修' }] },
  { name: '官网', opens: 'https://www.example.com' },
];

describe('A customer of the official account', () => {
  let house: WeChatHouse;
  afterEach(async () => await house.close());
  const act = (event: string, more = {}) => house.platform.act(house.account, house.openId, event, more);

  it('is greeted once when they subscribe, with the scene of the code they scanned', async () => {
    house = await WeChatHouse.open();
    expect((await act('subscribe', { EventKey: 'qrscene_shop7' })).verdict).to.have.property(
      'text',
      'welcome',
    );
    expect(house.bot.turns[0]?.channelData).to.deep.equal({ scene: 'shop7' });
    expect(house.platform.calls.received).to.deep.equal([]);
  });

  it('says with a button of the menu what stands in service.yaml', async () => {
    house = await WeChatHouse.open({ ours: { menu } });
    await house.until(() => house.platform.calls.menus.size === 1);
    expect(house.platform.calls.menus.get(house.account.appId)).to.deep.equal({
      button: [
        { name: '咨询', sub_button: [{ type: 'click', name: '报修', key: '我要报修' }] },
        { type: 'view', name: '官网', url: 'https://www.example.com' },
      ],
    });
    expect((await act('CLICK', { EventKey: '我要报修' })).verdict).to.have.property(
      'text',
      'you said 我要报修',
    );
  });

  it('keeps the menu over a start without another call', async () => {
    house = await WeChatHouse.open({ ours: { menu } });
    await house.until(() => house.platform.calls.count('/cgi-bin/menu/create') === 1);
    await house.stopBot();
    await house.startBot();
    await house.say('hi');
    expect(house.platform.calls.count('/cgi-bin/menu/create')).to.equal(1);
  });

  it('65: is handed to people of the platform where that is set, in the answer itself', async () => {
    house = await WeChatHouse.open({ ours: { transfer: true } });
    const { verdict } = await house.say('person');
    expect(verdict).to.deep.equal({ is: 'transfer' });
    await house.until(() => house.screen.includes('a colleague comes'));
    await act('kf_create_session', { KfAccount: 'a@b' });
    await house.say('are you a person?');
    expect(house.bot.turns).to.have.lengthOf(1);
    await act('kf_close_session', { KfAccount: 'a@b' });
    await house.say('and now?');
    expect(house.screen.at(-1)).to.equal('you said and now?');
  });

  it('65: talks to the bot again when the platform forgot to say that the person left', async () => {
    house = await WeChatHouse.open({ ours: { transfer: true } });
    await act('kf_create_session', { KfAccount: 'a@b' });
    house.clock.advance(31 * 60_000);
    await house.say('hello?');
    expect(house.screen).to.deep.equal(['you said hello?']);
  });

  it('65: is not handed over where that is not set', async () => {
    house = await WeChatHouse.open();
    expect((await house.say('person')).verdict).to.deep.equal({ is: 'text', text: 'a colleague comes' });
  });

  it('64: is never shown that a message was made by a machine, since people wrote every one', async () => {
    house = await WeChatHouse.open();
    await house.say('ask a/b');
    await house.until(() => house.screen.length === 1);
    expect(house.platform.calls.received.map(({ body }) => body).join()).to.not.include('aimsgcontext');
  });

  it('can be reached for 48 hours after they wrote, while something is left to send', async () => {
    house = await WeChatHouse.open();
    const id = customerId(house.account.appId, house.openId);
    const at = (hours: number) => new Date(house.clock.now().getTime() + hours * 3_600_000);
    expect(await house.reachable(id, at(1))).to.equal(false);
    await house.say('hi');
    expect(await house.reachable(id, at(1))).to.equal(true);
    expect(await house.reachable(id, at(47))).to.equal(true);
    expect(await house.reachable(id, at(48))).to.equal(false);
    await act('unsubscribe');
    expect(await house.reachable(id, at(1))).to.equal(false);
  });

  it('of an account that may only answer cannot be reached later', async () => {
    house = await WeChatHouse.open({ theirs: { isVerified: false } });
    await house.say('hi');
    const id = customerId(house.account.appId, house.openId);
    expect(await house.reachable(id, house.clock.now())).to.equal(false);
  });

  it('gets answers although the account turns out not to be verified', async () => {
    house = await WeChatHouse.open({ ours: { replyMode: 'active' }, theirs: { isVerified: false } });
    await house.say('ask 报修/查询');
    await house.until(() => house.platform.calls.count('/cgi-bin/message/custom/send') === 1);
    await house.say('hi');
    expect(house.screen).to.deep.equal(['which?\n1. 报修\n2. 查询\n\nyou said hi']);
  });
});

describe('Two official accounts', () => {
  it('67: in one process never mix customers, tokens or keys', async () => {
    const other = {
      ...demoAccount,
      appId: 'wx5f1e8a0000000002',
      appSecret: '6'.repeat(32),
      token: 'AnotherPlatform',
      aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
      originalId: 'gh_0000another',
    };
    const first = { ...demoAccount };
    const platform = new WeChatPlatform();
    for (const account of [first, other]) platform.accounts.set(account.appId, account);
    const apiUrl = await platform.calls.start();
    const accounts = [settingsOf(first), settingsOf(other, { name: 'shop' })];
    const bot = new CommandedBot();
    const server = await TestServer.start({ handler: bot, settings: { weChat: { accounts, apiUrl } } });
    first.pushUrl = `${server.url}/wechat/main`;
    other.pushUrl = `${server.url}/wechat/shop`;
    const results = await Promise.all([
      platform.say(first, 'oSame', 'one'),
      platform.say(other, 'oSame', 'two'),
      platform.say(first, 'oSame', 'ask a/b'),
    ]);
    expect(results.map(({ verdict }) => verdict.is)).to.not.include('fault');
    expect(platform.seen(other, 'oSame')).to.deep.equal(['you said two']);
    expect(customerId(first.appId, 'oSame')).to.not.equal(customerId(other.appId, 'oSame'));
    const crossed = { ...first, pushUrl: other.pushUrl };
    expect(
      (await platform.push(crossed, 'oSame', { MsgType: 'text', Content: 'x', MsgId: '1' })).verdict.is,
    ).to.equal('fault');
    expect((await fetch(`${server.url}/wechat?echostr=1`)).status).to.equal(404);
    await server.stop();
    await platform.stop();
  });
});
