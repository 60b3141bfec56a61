import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { newPage, startBrowser } from '../support/browser.ts';
import { type ChatDriver, openPage } from '../support/chatDriver.ts';
import { NarrowProxy } from '../support/narrowProxy.ts';
import { startPageServer } from '../support/pageServer.ts';
import { showing } from '../support/showing.ts';
import type { TestServer } from '../support/testServer.ts';

describe('The connection of a chat page', () => {
  let browser: Browser;
  let server: TestServer;
  let chat: ChatDriver;
  const dataDir = mkdtempSync(join(tmpdir(), 'yingda-chat-'));
  const start = (port = 0) => startPageServer({ handler: showing, dataDir, port });
  before(async () => {
    [browser, server] = await Promise.all([startBrowser(), start()]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });
  afterEach(() => chat.page.context().close());

  it('heals when the server restarts: nothing is missing and nothing stands there twice', async () => {
    chat = await openPage(await newPage(browser), server.url);
    await chat.say('before');
    await chat.hears('you said before');
    const { port } = server;
    await server.stop();
    await chat.page.getByText('连接已断开').waitFor();
    await chat.say('while it was away');
    server = await start(port);
    await chat.hears('you said while it was away');
    await chat.say('after');
    await chat.hears('you said after');
    expect(await chat.said()).to.eql([
      'bot: hello',
      'customer: before',
      'bot: you said before',
      'customer: while it was away',
      'bot: you said while it was away',
      'customer: after',
      'bot: you said after',
    ]);
  });

  it('asks again and again where no WebSocket gets through', async () => {
    const proxy = await NarrowProxy.start(server.port);
    try {
      chat = await openPage(await newPage(browser), proxy.url);
      await chat.say('by asking');
      await chat.hears('you said by asking');
      await chat.say('again');
      await chat.hears('you said again');
      expect(proxy.refused).to.equal(1);
      expect(await chat.said()).to.have.length(5);
    } finally {
      await proxy.stop();
    }
  });

  it('keeps what could not be sent, and sends it once on demand', async () => {
    chat = await openPage(await newPage(browser), server.url);
    await chat.page.context().setOffline(true);
    await chat.say('in the tunnel');
    await chat.page.getByText('未发送成功').waitFor();
    expect(await chat.said()).to.eql(['bot: hello', 'customer: in the tunnel']);
    await chat.page.context().setOffline(false);
    await chat.page.getByRole('button', { name: '重试' }).click();
    await chat.hears('you said in the tunnel');
    await chat.page.getByText('未发送成功').waitFor({ state: 'detached' });
    expect(await chat.said()).to.eql([
      'bot: hello',
      'customer: in the tunnel',
      'bot: you said in the tunnel',
    ]);
  });

  it('comes back with another token when the one it has is refused', async () => {
    chat = await openPage(await newPage(browser), server.url);
    await chat.say('one');
    await chat.hears('you said one');
    await chat.page.evaluate(() => {
      const conversation = sessionStorage.getItem('yingda.access')?.split(' ')[0];
      sessionStorage.setItem('yingda.access', `${conversation} not-a-token`);
    });
    await chat.page.reload();
    await chat.hears('you said one');
    expect(await chat.said()).to.have.length(3);
  });

  it('shows the same conversation in two tabs', async () => {
    chat = await openPage(await newPage(browser), server.url);
    const other = await openPage(await chat.page.context().newPage(), server.url);
    await chat.say('here');
    await other.hears('you said here');
    await other.say('there');
    await chat.hears('you said there');
    expect(await chat.said()).to.eql(await other.said());
  });
});
