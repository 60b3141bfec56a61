import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expectAccessible } from '../support/accessible.ts';
import { newPage, startBrowser } from '../support/browser.ts';
import { fronts } from '../support/fronts.ts';
import type { Journey } from '../support/journey.ts';
import { noisyPicture } from '../support/noisyPicture.ts';
import { OtherSite } from '../support/otherSite.ts';
import { cacheHolder } from '../support/pageServer.ts';
import { type RealService, startRealService } from '../support/realService.ts';
import { repairHandedOver } from '../support/repairJourney.ts';
import { signIn } from '../support/staffLogin.ts';

const ISSUER = 'zhao.lei@example.com';
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
const [fullPage] = fronts;

describe('A repair, from the promise to the visit', function () {
  this.timeout(60_000);
  let browser: Browser;
  let service: RealService;
  let site: OtherSite;
  let customer: Journey;
  let number: string;
  let link: string;
  before(async function () {
    this.timeout(100_000);
    [browser, site] = await Promise.all([startBrowser(), OtherSite.start()]);
    service = await startRealService({
      ...{ cacheHolder, smtpUrl: '', allowedOrigins: [] },
      at: '2026-11-23T10:00:00+08:00',
    });
    const talk = await fullPage?.open(browser, service.url, site, 'zh-CN');
    if (!talk) throw new RangeError('There is no full page.');
    const told = await repairHandedOver(talk);
    customer = told.customer;
    const { promise } = told;
    number = /[A-Z]{2}\d{6}/.exec(promise)?.[0] ?? '?';
    link = (await customer.talk.page.locator('a[href*="/c/"]').first().getAttribute('href')) ?? '?';
  });
  after(async () => {
    await browser.close();
    await Promise.all([service.stop(), site.stop()]);
  });

  const signedIn = async (mail: string): Promise<Page> =>
    await signIn(browser, service, mail, `/console/tickets/${number}`);

  for (const [locale, heading] of [
    ['zh-CN', '补充说明或图片'],
    ['en-US', 'Add words or pictures'],
  ] as const) {
    it(`shows the customer their case on a phone, ${locale}`, async () => {
      const page = await newPage(browser, phone);
      await page.goto(`${link}?locale=${locale}`);
      await page.getByRole('heading', { name: number }).waitFor();
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.locator('summary').click();
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(390);
      await page.context().close();
    });
  }

  it('is dispatched by the one who issues orders, and the customer hears each step', async () => {
    const page = await signedIn(ISSUER);
    const orders = page.locator('#orders');
    await orders.getByText('填写派工单').click();
    await orders.getByLabel('维修师傅').fill('周师傅');
    await orders.getByLabel('上门日期').fill('2026-11-24');
    await orders.getByLabel('从', { exact: true }).fill('14:00');
    await orders.getByLabel('到', { exact: true }).fill('16:00');
    await orders.getByLabel('维修方案').fill('检查制冷剂与压缩机');
    await expectAccessible(page);
    await orders.getByRole('button', { name: '保存派工单' }).click();
    await orders.getByRole('button', { name: '批准外地派工' }).click();
    await orders.getByRole('button', { name: '签发并告知客户' }).click();
    const { text } = await customer.hears('handoff.visitFixed');
    expect(text).to.contain('11月24日（周二）14:00–16:00').and.contain('周师傅');

    await page.goto(`${service.url}/console/tickets/${number}/orders/${number}-1`);
    await page.getByRole('heading', { level: 1, name: '派工单' }).waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').isVisible()).to.equal(false);
    expect(await page.getByText('13912345678').isVisible()).to.equal(true);
    await page.context().close();
  });

  it('takes what the customer adds on their page, where the visit stands by now', async () => {
    const agent = await signedIn(ISSUER);
    const page = await newPage(browser, phone);
    await page.goto(link);
    await page.getByText('11月24日（周二）14:00–16:00').waitFor();
    await page.getByLabel('补充说明').fill('室外机在阳台');
    const picture = { name: 'balcony.png', mimeType: 'image/png', buffer: noisyPicture(60, 60) };
    await page.locator('input[type=file]').setInputFiles([picture]);
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByRole('status').filter({ hasText: '已补充' }).waitFor();
    await page.locator('.said img').waitFor();
    await agent.locator('.said').getByText('室外机在阳台').waitFor();
    await expectAccessible(page);
    await page.context().close();
    await agent.context().close();
  });
});
