import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { FakeClock } from '../../support/fakeClock.ts';
import { demoAccount, type SimulatedAccount } from '../../support/weChatPlatform/simulatedAccount.ts';
import { newOpenId, WeChatPlatform } from '../../support/weChatPlatform/weChatPlatform.ts';

interface PeerMessage {
  MsgType: string;
  Content?: string;
}

// The peer and its server are JavaScript without types; this is what of them is used.
const require = createRequire(import.meta.url);
const Koa: new () => { use(handler: unknown): void; callback(): RequestListener } = require('koa');
const peer: (settings: object) => {
  middleware(answer: (message: PeerMessage) => Promise<unknown>): unknown;
} = require('co-wechat');

async function listen(handler: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

function answering(status: number, body: string): RequestListener {
  return (_request, response) => {
    response.statusCode = status;
    response.end(body);
  };
}

describe('The simulated platform', () => {
  const openId = newOpenId();
  let platform: WeChatPlatform;
  let account: SimulatedAccount;
  let server: Server | undefined;
  beforeEach(() => {
    platform = new WeChatPlatform({ patience: 300 });
    account = { ...demoAccount };
    platform.accounts.set(account.appId, account);
  });
  afterEach(async () => {
    server?.closeAllConnections();
    server?.close();
    await platform.stop();
  });

  async function bot(handler: RequestListener): Promise<void> {
    const listening = await listen(handler);
    server = listening.server;
    account.pushUrl = listening.url;
  }

  for (const mode of ['plain', 'safe'] as const) {
    it(`talks with a bot of another make in ${mode} mode`, async () => {
      const app = new Koa();
      const { token, appId, aesKey } = account;
      const settings = { token, appid: appId, ...(mode === 'safe' && { encodingAESKey: aesKey }) };
      app.use(peer(settings).middleware(async (message) => `heard ${message.Content ?? message.MsgType}`));
      account.mode = mode;
      await bot(app.callback());
      expect(await platform.verify(account)).to.equal(true);
      expect((await platform.say(account, openId, '你好 😀')).verdict).to.have.property(
        'text',
        'heard 你好 😀',
      );
      expect((await platform.act(account, openId, 'subscribe')).verdict).to.have.property(
        'text',
        'heard event',
      );
    });
  }

  const faults: [what: string, status: number, body: string][] = [
    ['JSON', 200, '{"ok":true}'],
    ['HTML', 200, '<html></html>'],
    ['an error', 500, 'success'],
    ['a plain answer in safe mode', 200, '<xml><MsgType>text</MsgType></xml>'],
  ];
  for (const [what, status, body] of faults) {
    it(`shows a fault after three deliveries answered with ${what}`, async () => {
      await bot(answering(status, body));
      expect(await platform.say(account, openId, 'hi')).to.include({ deliveries: 3 });
      expect(platform.seen(account, openId)).to.deep.equal(['该公众号提供的服务出现故障，请稍后再试']);
    });
  }

  it('shows a fault after three deliveries that nobody answers, and nothing of a late answer', async () => {
    await bot((_request, response) => void setTimeout(() => response.end('success'), 600));
    expect(await platform.say(account, openId, 'hi')).to.include({ deliveries: 3 });
    expect(platform.faults).to.deep.equal(['no answer in time', 'no answer in time', 'no answer in time']);
  });

  it('falls silent for a minute after many failures', async () => {
    await bot(answering(500, ''));
    for (let n = 0; n < 7; n++) await platform.say(account, openId, 'hi');
    expect(platform.faults.at(-1)).to.equal('the platform is silent');
  });

  it('counts what may be sent: five after a message, three in the minute after a tap, none after 48 hours', async () => {
    const clock = new FakeClock();
    platform = new WeChatPlatform({ clock });
    platform.accounts.set(account.appId, account);
    const url = await platform.calls.start();
    await bot((_request, response) => void response.end('success'));
    const { access_token: token } = (await (
      await fetch(`${url}/cgi-bin/stable_token`, {
        method: 'POST',
        body: JSON.stringify({ appid: account.appId, secret: account.appSecret }),
      })
    ).json()) as { access_token: string };
    const send = async () => {
      const body = JSON.stringify({ touser: openId, msgtype: 'text', text: { content: 'x' } });
      const response = await fetch(`${url}/cgi-bin/message/custom/send?access_token=${token}`, {
        method: 'POST',
        body,
      });
      return ((await response.json()) as { errcode: number }).errcode;
    };
    const sendAll = async (times: number) => {
      const codes: number[] = [];
      for (let n = 0; n < times; n++) codes.push(await send());
      return codes;
    };
    expect(await send()).to.equal(45015);
    await platform.say(account, openId, 'hi');
    expect(await sendAll(6)).to.deep.equal([0, 0, 0, 0, 0, 45047]);
    await platform.act(account, openId, 'CLICK', { EventKey: 'a' });
    expect(await sendAll(4)).to.deep.equal([0, 0, 0, 45047]);
    await platform.say(account, openId, 'hi');
    clock.advance(3_600_000);
    expect(await sendAll(1)).to.deep.equal([0]);
    await platform.act(account, openId, 'unsubscribe');
    expect(await send()).to.equal(45015);
  });
});
