import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.ts';
import { newPage, startBrowser } from '../support/browser.ts';
import { openPage, openWidget } from '../support/chatDriver.ts';
import { startPageServer } from '../support/pageServer.ts';
import { showing } from '../support/showing.ts';
import type { TestServer } from '../support/testServer.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const looks: [what: string, options: BrowserContextOptions][] = [
  ['in the light', {}],
  ['in the dark', { colorScheme: 'dark' }],
];

describe('The looks of the chat', () => {
  let browser: Browser;
  let server: TestServer;
  let page: Page;
  before(async () => {
    [browser, server] = await Promise.all([startBrowser(), startPageServer({ handler: showing })]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });
  afterEach(() => page.context().close());

  async function talk(): Promise<void> {
    const chat = await openPage(page, server.url);
    for (const [word, heard] of [
      ['steps', 'Switch it off'],
      ['card', ''],
      ['choose', 'Which one?'],
    ] as const) {
      await chat.say(word);
      if (heard) await chat.hears(heard);
    }
  }

  for (const [what, options] of looks) {
    it(`are accessible to everybody on the page ${what}`, async () => {
      page = await newPage(browser, { ...options, reducedMotion: 'reduce' });
      await talk();
      await expectAccessible(page);
    });

    it(`are accessible to everybody in the widget ${what}`, async () => {
      page = await newPage(browser, { ...options, reducedMotion: 'reduce' });
      await page.goto(`${server.url}/widget`);
      await expectAccessible(page);
      const chat = await openWidget(page);
      await chat.say('choose');
      await chat.hears('Which one?');
      await expectAccessible(page);
    });
  }

  it('fit a phone: nothing sticks out and the field is in sight', async () => {
    page = await newPage(browser, phone);
    await talk();
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(390);
    const field = await page.locator('.composer textarea').boundingBox();
    expect((field?.y ?? 0) + (field?.height ?? 0)).to.be.within(700, 844);
    await page.goto(`${server.url}/widget`);
    await openWidget(page, 'Which one?');
    expect(await page.locator('.panel').boundingBox()).to.eql({ x: 0, y: 0, width: 390, height: 844 });
  });

  it('are dark where the visitor wants that', async () => {
    page = await newPage(browser, { colorScheme: 'dark' });
    await page.goto(server.url);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).to.equal(
      'rgb(12, 18, 17)',
    );
  });
});
