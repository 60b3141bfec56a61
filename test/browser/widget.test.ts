import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { newPage, startBrowser } from '../support/browser.ts';
import { ChatDriver, openWidget } from '../support/chatDriver.ts';
import { OtherSite } from '../support/otherSite.ts';
import { startPageServer } from '../support/pageServer.ts';
import { showing } from '../support/showing.ts';
import type { TestServer } from '../support/testServer.ts';

/** As the browser has it. */
declare function getComputedStyle(element: unknown): Readonly<Record<string, string>>;

describe('The widget on a page of another site', () => {
  let browser: Browser;
  let server: TestServer;
  let site: OtherSite;
  let page: Page;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), OtherSite.start()]);
    server = await startPageServer({ handler: showing, allowedOrigins: [site.origin] });
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await site.stop();
  });
  beforeEach(async () => {
    site.embed(server.url);
    page = await newPage(browser);
    await page.goto(site.origin);
  });
  afterEach(() => page.context().close());

  it('holds a conversation, and talks to the service only', async () => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    const chat = await openWidget(page);
    await chat.say('有人吗');
    await chat.hears('you said 有人吗');
    expect(await chat.said()).to.eql(['bot: hello', 'customer: 有人吗', 'bot: you said 有人吗']);
    expect([...asked]).to.eql([server.url]);
  });

  it('troubles nobody who does not open it', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.locator('.launcher').waitFor();
    expect(asked.filter((url) => url.startsWith(server.url))).to.eql([`${server.url}/widget.js`]);
    expect(await page.evaluate('document.cookie + localStorage.length')).to.equal('0');
  });

  it('opens from the site’s own links, takes the cursor, and gives it back on Escape', async () => {
    await page.getByRole('link', { name: '联系客服' }).click();
    await page.getByRole('dialog', { name: '云岭电器' }).waitFor();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.launcher:focus').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('is there on the next page, and days later, with what was said', async () => {
    const chat = await openWidget(page);
    await chat.say('one');
    await chat.hears('you said one');
    await page.getByRole('link', { name: '下一页' }).click();
    await chat.hears('you said one');
    const later = await page.context().newPage();
    await later.goto(site.origin);
    const resumed = await openWidget(later);
    await resumed.hears('you said one');
    expect(await resumed.said()).to.eql(await chat.said());
  });

  it('shows on the button and in the title what came while it was closed', async () => {
    const chat = await openWidget(page);
    const conversation = await chat.conversation();
    await page.keyboard.press('Escape');
    for (const text of ['one', 'two']) {
      await server.turns.receive(conversation, text, { type: 'message', text });
    }
    await page.getByRole('button', { name: '打开在线客服，2 条未读消息' }).waitFor();
    expect(await page.locator('.badge').textContent()).to.equal('2');
    await page.waitForFunction("document.title === '(2) 云岭商城'");
    await page.reload();
    await page.getByRole('button', { name: '打开在线客服，2 条未读消息' }).click();
    await new ChatDriver(page).hears('you said two');
    await page.waitForFunction("document.title === '云岭商城'");
    await page.keyboard.press('Escape');
    expect(await page.locator('.badge').count()).to.equal(0);
  });

  it('looks the same whatever the styles of the site', async () => {
    const chat = await openWidget(page);
    const style = await chat.log
      .locator('.bubble')
      .first()
      .evaluate((bubble) => {
        const { fontSize, color, borderTopWidth } = getComputedStyle(bubble);
        return { fontSize, color, borderTopWidth };
      });
    expect(style).to.eql({ fontSize: '15px', color: 'rgb(23, 33, 31)', borderTopWidth: '0px' });
  });

  it('follows the options in its tag', async () => {
    site.embed(
      server.url,
      'data-locale="en-US" data-title="Ask us" data-color="#ffd400" data-position="left" data-theme="dark"',
    );
    await page.reload();
    await openWidget(page);
    await page.getByRole('dialog', { name: 'Ask us' }).waitFor();
    const launcher = page.locator('.launcher');
    const style = await launcher.evaluate((button) => {
      const { backgroundColor, color } = getComputedStyle(button);
      return [backgroundColor, color];
    });
    expect(style).to.eql(['rgb(255, 212, 0)', 'rgb(0, 0, 0)']);
    expect((await launcher.boundingBox())?.x).to.be.below(30);
    expect(await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).colorScheme)).to.equal(
      'dark',
    );
  });

  it('names the hotline where it gets no answer, as on a site that is not listed', async () => {
    server.service.allowedOrigins.length = 0;
    await page.locator('.launcher').click();
    await page.getByText('拨打服务热线 400-000-0000').waitFor();
    server.service.allowedOrigins.push(site.origin);
  });

  it('shows itself on its own page, with the tag to copy', async () => {
    await page.goto(`${server.url}/widget`);
    expect(await page.locator('pre').first().textContent()).to.contain(`${server.url}/widget.js`);
    await page.getByRole('button', { name: '打开对话' }).click();
    await new ChatDriver(page).hears('hello');
  });
});
