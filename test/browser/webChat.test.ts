import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { fetchReferenceClient } from '../../bot/web/referenceClient.ts';
import { newPage, startBrowser } from '../support/browser.ts';
import { cacheHolder, startPageServer } from '../support/pageServer.ts';
import { showing } from '../support/showing.ts';
import type { TestServer } from '../support/testServer.ts';

/** The one complaint of the unmodified client under a strict policy: it adds a style element without content. */
const KNOWN = /Applying inline style violates/;

describe('The unmodified Web Chat', () => {
  let browser: Browser;
  let server: TestServer;
  let page: Page;
  before(async function () {
    this.timeout(200_000);
    await fetchReferenceClient(cacheHolder);
    [browser, server] = await Promise.all([startBrowser(), startPageServer({ handler: showing })]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    page = await newPage(browser);
  });
  afterEach(() => page.context().close());

  async function say(text: string): Promise<void> {
    const field = page.getByRole('textbox').last();
    await field.fill(text);
    await field.press('Enter');
  }

  it('holds a conversation within the security policy of our pages', async () => {
    const asked = new Set<string>();
    const complaints: string[] = [];
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${server.url}/webchat`);
    await page.getByText('hello').first().waitFor();
    await say('choose');
    await page.getByRole('button', { name: 'Repair' }).last().click();
    await page.getByText('you said Repair').first().waitFor();
    await say('card');
    await page.getByText('Shop at the lake').first().waitFor();
    expect([...asked].filter((origin) => origin !== 'null')).to.eql([server.url]);
    expect(complaints.filter((text) => !KNOWN.test(text))).to.be.empty;
  });

  it('shows a picture of an article from our own origin, with its words', async () => {
    await page.goto(`${server.url}/webchat`);
    await page.getByText('hello').first().waitFor();
    await say('picture');
    const picture = page.getByRole('img', { name: 'The button at the back' }).first();
    expect(await picture.getAttribute('src')).to.equal(`${server.url}/pictures/AAAAAAAAAAAAAAAAAAAAAA.png`);
  });

  it('goes on with the conversation after a reload', async () => {
    await page.goto(`${server.url}/webchat`);
    await page.getByText('hello').first().waitFor();
    await say('before');
    await page.getByText('you said before').first().waitFor();
    await page.reload();
    await page.getByText('you said before').first().waitFor();
    expect(await page.locator('.webchat__bubble', { hasText: 'you said before' }).count()).to.equal(1);
  });
});
