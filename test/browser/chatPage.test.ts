import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { newPage, startBrowser } from '../support/browser.ts';
import { type ChatDriver, openPage } from '../support/chatDriver.ts';
import { startPageServer } from '../support/pageServer.ts';
import { showing } from '../support/showing.ts';
import type { TestServer } from '../support/testServer.ts';

describe('The chat page', () => {
  let browser: Browser;
  let server: TestServer;
  let chat: ChatDriver;
  before(async () => {
    [browser, server] = await Promise.all([startBrowser(), startPageServer({ handler: showing })]);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    chat = await openPage(await newPage(browser), server.url);
  });
  afterEach(() => chat.page.context().close());

  it('greets who comes for the first time, and answers', async () => {
    await chat.say('洗衣机不排水');
    await chat.hears('you said 洗衣机不排水');
    expect(await chat.said()).to.eql(['bot: hello', 'customer: 洗衣机不排水', 'bot: you said 洗衣机不排水']);
    await chat.page.getByText('今天').waitFor();
    expect(await chat.page.locator('time').first().textContent()).to.match(/^\d\d?:\d\d$/);
  });

  it('is in the language of the browser, and in another one on demand', async () => {
    expect(await chat.page.title()).to.equal('在线客服 · 云岭电器');
    expect(await chat.page.getByRole('contentinfo').textContent()).to.contain('云岭电器有限公司');
    await chat.page.getByRole('link', { name: 'English' }).click();
    await chat.page.getByPlaceholder('Type your question').waitFor();
    expect(await chat.page.title()).to.equal('Customer service · Yunling Appliances');
  });

  it('has everything that was said before after a reload, once', async () => {
    await chat.say('one');
    await chat.hears('you said one');
    const before = await chat.said();
    await chat.page.reload();
    await chat.hears('you said one');
    expect(await chat.said()).to.eql(before);
    await chat.say('two');
    await chat.hears('you said two');
    expect(await chat.said()).to.eql([...before, 'customer: two', 'bot: you said two']);
  });

  it('offers quick replies below the newest bubble only', async () => {
    await chat.say('choose');
    await chat.hears('Which one?');
    expect(await chat.choices()).to.eql(['Repair', 'Return']);
    await chat.press('Return');
    await chat.hears('you said Return');
    expect(await chat.choices()).to.be.empty;
    await chat.page.locator('textarea:focus').waitFor();
  });

  it('shows Markdown as elements and everything else as it was written', async () => {
    await chat.say('steps');
    await chat.hears('Switch it off');
    const bubble = chat.log.locator('.bubble').last();
    expect(await bubble.locator('ol > li').count()).to.equal(2);
    expect(await bubble.locator('strong').allTextContents()).to.eql(['Switch it off']);
    const link = bubble.getByRole('link', { name: 'manual' });
    expect(await link.getAttribute('href')).to.equal('https://www.example.com/manual');
    expect(await link.textContent()).to.contain('(www.example.com)');
    expect(await bubble.textContent()).to.contain('<b>not bold</b>');
  });

  it('shows cards, with buttons that speak for the customer and links that lead somewhere', async () => {
    await chat.say('card');
    await chat.page.getByText('Shop at the lake').waitFor();
    const card = chat.page.locator('.card');
    expect(await card.getByRole('link').count()).to.equal(1);
    await card.getByRole('button', { name: 'Another shop' }).click();
    await chat.hears('you said Another shop');
  });

  it('can be used with the keyboard alone', async () => {
    await chat.field.focus();
    await chat.page.keyboard.type('first line');
    await chat.page.keyboard.press('Shift+Enter');
    await chat.page.keyboard.type('second line');
    await chat.page.keyboard.press('Enter');
    await chat.hears('you said first line');
    await chat.page.keyboard.type('choose');
    await chat.page.keyboard.press('Enter');
    await chat.hears('Which one?');
    for (const _ of ['picture', 'last choice']) await chat.page.keyboard.press('Shift+Tab');
    await chat.page.keyboard.press('Enter');
    await chat.hears('you said Return');
  });

  it('leaves Enter to the input method while a word is being composed', async () => {
    await chat.field.fill('xi yi ji');
    await chat.field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await chat.field.inputValue()).to.equal('xi yi ji');
    expect(await chat.said()).to.eql(['bot: hello']);
  });

  it('talks to its own service only, and breaks no rule of its security policy', async () => {
    const { page } = chat;
    const asked = new Set<string>();
    const complaints: string[] = [];
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    page.on('console', (message) => complaints.push(message.text()));
    await page.reload();
    await chat.hears('hello');
    await chat.say('card');
    await page.getByText('Shop at the lake').waitFor();
    expect([...asked].filter((origin) => origin !== 'null')).to.eql([server.url]);
    expect(complaints).to.be.empty;
  });

  it('says that an answer is being prepared', async () => {
    server.conversations.showTyping(await chat.conversation());
    await chat.page.getByText('正在输入').waitFor({ state: 'attached' });
  });
});
