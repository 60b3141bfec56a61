import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import type { ContentLocale } from '../../bot/core/locale.ts';
import { chatWords } from '../../bot/staff/chats/words.ts';
import { expectAccessible } from '../support/accessible.ts';
import { startBrowser } from '../support/browser.ts';
import { ChatDriver } from '../support/chatDriver.ts';
import { fronts } from '../support/fronts.ts';
import { Journey } from '../support/journey.ts';
import { OtherSite } from '../support/otherSite.ts';
import { cacheHolder } from '../support/pageServer.ts';
import { type RealService, startRealService } from '../support/realService.ts';
import { signIn } from '../support/staffLogin.ts';

const MONDAY_MORNING = '2026-11-23T10:00:00+08:00';

const [fullPage, widget] = fronts;

/** What is said in each language; the customer of the first sits at the full page, that of the second in the widget. */
const talks: [
  locale: ContentLocale,
  front: typeof fullPage,
  phone: boolean,
  words: Record<string, string>,
][] = [
  [
    'zh-CN',
    fullPage,
    false,
    {
      human: '人工',
      ask: '洗碗机门边漏水',
      answer: '您好，请先关掉水阀。',
      price: '换门封条 280 元',
      thanks: '好的，关了',
    },
  ],
  [
    'en-US',
    widget,
    true,
    {
      human: 'Talk to a person',
      ask: 'My dishwasher leaks at the door',
      answer: 'Good morning, please turn the water off.',
      price: 'A new seal is 280 dollars',
      thanks: 'Done, thank you',
    },
  ],
];

describe('Customer and agent in a live chat', function () {
  this.timeout(90_000);
  let browser: Browser;
  let service: RealService;
  let site: OtherSite;
  before(async function () {
    this.timeout(100_000);
    [browser, site] = await Promise.all([startBrowser(), OtherSite.start()]);
    service = await startRealService({
      ...{ cacheHolder, smtpUrl: '', at: MONDAY_MORNING },
      allowedOrigins: [site.origin],
    });
  });
  after(async () => {
    await browser.close();
    await Promise.all([service.stop(), site.stop()]);
  });

  for (const [locale, front, phone, words] of talks) {
    it(`ask for a person, join, write, hand back and rate, in ${locale}`, async () => {
      const { human = '', ask = '', answer = '', price = '', thanks = '' } = words;
      const said = chatWords[locale];
      const agent = await signIn(browser, service, 'tang.yue@example.com', '/console/chats', {
        locale,
        ...(phone && { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }),
      });
      await goOnline(agent, said.goOnline);
      const talk = await front?.open(browser, service.url, site, locale);
      if (!talk) throw new RangeError('There is no such front.');
      const customer = new Journey(talk, locale);
      await customer.hears('opening.menu');
      await talk.say(human);
      await customer.hears('handoff.live');
      await talk.say(ask);

      const take = agent.getByRole('button', { name: said.take, exact: true });
      await take.waitFor();
      await expectAccessible(agent);
      await take.click();
      await customer.hears('live.joined');
      await agent.locator('.talk').getByText(ask).waitFor();
      await expectAccessible(agent);
      await expectNarrow(agent);

      const field = agent.locator('#words');
      await field.pressSequentially(answer.slice(0, 3));
      await talk.page.locator('.typing i').first().waitFor();
      await field.fill(price);
      await field.press('Enter');
      await agent.getByRole('alert').locator('mark').waitFor();
      await field.fill(answer);
      await field.press('Enter');
      const bubble = talk.page.locator('.group.agent', { hasText: answer });
      await bubble.waitFor();
      expect(await bubble.locator('.name').innerText()).to.equal('唐悦');
      expect(await new ChatDriver(talk.page).log.getByText(price).count()).to.equal(0);

      await talk.say(thanks);
      await agent.locator('.talk .customer', { hasText: thanks }).waitFor();
      await agent.getByRole('button', { name: said.handBack }).click();
      await customer.hears('live.left');
      await customer.hears('closing.more');
      await customer.press('closing.more', 0);
      await customer.hears('closing.surveyAgent');
      await customer.press('closing.surveyAgent', 0);
      await customer.hears('closing.surveyThanks');
      await agent.goto(`${service.url}/console/chats`);
      await agent.getByRole('button', { name: said.goOffline }).click();
      await agent.getByText(said.offline).waitFor();
      await agent.context().close();
      await talk.page.context().close();
    });
  }
});

async function goOnline(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.locator('.duty.online').waitFor();
}

async function expectNarrow(page: Page): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(width);
}
