import { expect } from 'chai';
import jwt from 'jsonwebtoken';
import type { Browser, Page } from 'playwright-core';
import { newPage, startBrowser } from '../support/browser.ts';
import { openWidget } from '../support/chatDriver.ts';
import { OtherSite } from '../support/otherSite.ts';
import { startPageServer } from '../support/pageServer.ts';
import { showing } from '../support/showing.ts';
import type { TestServer } from '../support/testServer.ts';

const SECRET = 'a-secret-of-the-shop-and-of-nobody-else';

const loginOf = (sub: string) => jwt.sign({ sub }, SECRET, { algorithm: 'HS256', expiresIn: '10m' });

describe('The widget on a page whose visitor is logged in', () => {
  let browser: Browser;
  let server: TestServer;
  let site: OtherSite;
  let page: Page;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), OtherSite.start()]);
    const allowedOrigins = [site.origin];
    server = await startPageServer({ handler: showing, allowedOrigins, widgetLoginSecret: SECRET });
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await site.stop();
  });
  beforeEach(async () => {
    page = await newPage(browser);
  });
  afterEach(() => page.context().close());

  async function visit(attributes: string) {
    site.embed(server.url, attributes);
    await page.goto(site.origin);
    return await openWidget(page);
  }

  it('shows each customer their own conversation, and nobody’s after the logout', async () => {
    const first = await visit(`data-login="${loginOf('4711')}"`);
    await first.say('mine');
    await first.hears('you said mine');
    for (const attributes of ['', `data-login="${loginOf('4712')}"`, 'data-login="forged"']) {
      const other = await visit(attributes);
      expect((await other.said()).join('\n'), attributes).not.to.contain('mine');
    }
    await page.reload();
    site.embed(server.url, `data-login="${loginOf('4711')}"`);
    await page.goto(site.origin);
    await openWidget(page, 'you said mine');
  });

  it('says with every message what the page shows', async () => {
    const chat = await visit('data-product="冰箱 BCD-300" data-order="20260901234567"');
    await chat.say('不制冷');
    await chat.hears('you said 不制冷');
    const conversation = await server.conversations.get(await chat.conversation());
    const said = conversation?.log.find(({ from }) => from === 'customer');
    expect(said?.activity.channelData).to.deep.include({
      page: { product: '冰箱 BCD-300', order: '20260901234567' },
    });
  });
});
