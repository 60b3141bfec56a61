import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.ts';
import { newPage, startBrowser } from '../support/browser.ts';
import { fronts } from '../support/fronts.ts';
import type { Journey } from '../support/journey.ts';
import { OtherSite } from '../support/otherSite.ts';
import { cacheHolder } from '../support/pageServer.ts';
import { type RealService, startRealService } from '../support/realService.ts';
import { repairHandedOver } from '../support/repairJourney.ts';
import { signIn } from '../support/staffLogin.ts';

const MONDAY_MORNING = '2026-11-23T10:00:00+08:00';
const AGENT = 'tang.yue@example.com';

const [fullPage] = fronts;

const looks: [what: string, options: BrowserContextOptions][] = [
  ['on a desktop', {}],
  ['in the dark', { colorScheme: 'dark' }],
  [
    'on a phone, in English',
    { locale: 'en-US', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  ],
];

describe('An agent in the console', function () {
  this.timeout(60_000);
  let browser: Browser;
  let service: RealService;
  let site: OtherSite;
  let customer: Journey;
  let number: string;
  before(async function () {
    this.timeout(100_000);
    [browser, site] = await Promise.all([startBrowser(), OtherSite.start()]);
    service = await startRealService({ cacheHolder, smtpUrl: '', allowedOrigins: [], at: MONDAY_MORNING });
    number = await handedOver();
  });
  after(async () => {
    await browser.close();
    await Promise.all([service.stop(), site.stop()]);
  });

  /** A customer comes to the chat and asks for a person; gives the number they are told. */
  async function handedOver(): Promise<string> {
    const talk = await fullPage?.open(browser, service.url, site, 'zh-CN');
    if (!talk) throw new RangeError('There is no full page.');
    const told = await repairHandedOver(talk);
    customer = told.customer;
    return /[A-Z]{2}\d{6}/.exec(told.promise)?.[0] ?? '?';
  }

  const signedIn = async (options: BrowserContextOptions = {}, address = '/console'): Promise<Page> =>
    await signIn(browser, service, AGENT, address, options);

  for (const [what, options] of looks) {
    it(`finds pages that everybody can use, ${what}`, async () => {
      const page = await newPage(browser, options);
      await page.goto(`${service.url}/console/login`);
      await expectAccessible(page);
      await page.context().close();
      const inside = await signedIn(options);
      await inside.getByText(number).waitFor();
      await inside.locator('summary').click();
      await expectAccessible(inside);
      await inside.getByText(number).click();
      await inside.getByRole('heading', { level: 1 }).waitFor();
      for (const summary of await inside.locator('summary').all()) await summary.click();
      await expectAccessible(inside);
      const { width } = inside.viewportSize() ?? { width: 0 };
      const content = await inside.evaluate('document.documentElement.scrollWidth');
      expect(content).to.be.at.most(width);
      await inside.context().close();
    });
  }

  it('is let in by the link of the first start, and finds what administrators see', async () => {
    const page = await newPage(browser);
    await page.goto(linkIn(service.told.join('\n')));
    await page.locator('main button').click();
    await page.getByText('何岚').waitFor();
    for (const place of ['邮件', '已拦下']) {
      await page.getByRole('navigation').getByRole('link', { name: place }).click();
      await page.getByRole('heading', { level: 1, name: place }).waitFor();
      await expectAccessible(page);
    }
    await page.goto(`${service.url}/console/mails`);
    await page
      .getByRole('link', { name: new RegExp(`\\[${number}\\] 报修`) })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('takes a matter, answers, the customer reads it and answers, and it is solved', async () => {
    const page = await signedIn({}, `/console/tickets/${number}`);
    const complaints: string[] = [];
    // The browser reports the refused price as well.
    page.on('console', (message) => /status of 409/.test(message.text()) || complaints.push(message.text()));
    await page.getByRole('button', { name: '接手' }).click();
    await page.getByRole('status').filter({ hasText: '已由您接手' }).waitFor();
    expect((await customer.hears('handoff.accepted')).text).to.contain('唐悦');

    await page.locator('[data-canned]').selectOption({ index: 1 });
    expect(await page.locator('textarea#reply').inputValue()).to.equal(
      '王先生您好，我是唐悦，您的问题由我负责。',
    );
    await page
      .locator('textarea#reply')
      .fill('王先生您好，我是唐悦。师傅明天上午上门，检查不收费，配件 280 元。');
    await page.getByRole('button', { name: '发送答复' }).click();
    await page.getByRole('alert').getByText('280 元').waitFor();
    await page.locator('textarea#reply').fill('王先生您好，我是唐悦。师傅明天上午上门检查。');
    await page.getByRole('button', { name: '发送答复' }).click();
    await page.getByRole('status').filter({ hasText: '答复已提交' }).waitFor();
    const answer = customer.talk.page.getByRole('log').getByText('师傅明天上午上门检查');
    await answer.waitFor();

    await customer.talk.say('好的，我上午十点以后在家');
    await page.locator('.said').getByText('上午十点以后在家').waitFor();

    await page.getByRole('button', { name: '标记为已解决', exact: true }).click();
    await customer.hears('handoff.resolvedCheck');
    await customer.press('handoff.resolvedCheck', 0);
    await customer.hears('handoff.confirmed');
    await page.reload();
    await page.getByText('此事项已结束').waitFor();
    await page.goto(`${service.url}/console?state=waiting`);
    await page.getByText('没有符合条件的事项').waitFor();
    expect(complaints).to.eql([]);
    await page.context().close();
  });
});

function linkIn(text: string): string {
  return /https?:\/\/\S+\/console\/login\/link\?\S+/.exec(text)?.[0] ?? '';
}
