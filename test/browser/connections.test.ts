import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { ApiClient } from '../staff/api/apiClient.ts';
import { expectAccessible } from '../support/accessible.ts';
import { startBrowser } from '../support/browser.ts';
import { DirectLineClient } from '../support/directLineClient.ts';
import { eventually } from '../support/eventually.ts';
import { HookServer } from '../support/hookServer.ts';
import { cacheHolder } from '../support/pageServer.ts';
import { type RealService, startRealService } from '../support/realService.ts';
import { signIn, signInQuietly } from '../support/staffLogin.ts';

const ADMIN = 'he.lan@example.com';
const PAGE = '/console/connections';

const looks: [what: string, options: BrowserContextOptions][] = [
  ['on a desktop', {}],
  ['in the dark', { colorScheme: 'dark' }],
  [
    'on a phone, in English',
    { locale: 'en-US', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  ],
];

describe('An administrator who connects another program', function () {
  this.timeout(90_000);
  let browser: Browser;
  let service: RealService;
  const hooks = new HookServer();
  before(async () => {
    [browser] = await Promise.all([startBrowser(), hooks.start()]);
    const environment = { WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}` };
    const at = '2026-11-23T10:00:00+08:00';
    service = await startRealService({ cacheHolder, smtpUrl: '', allowedOrigins: [], at, environment });
    const file = join(service.dataDir, 'service.yaml');
    const hook = `webhooks: [{ id: crm, url: "${hooks.url}", network: internal }]`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('webhooks: []', hook));
    const reader = await signInQuietly(service, ADMIN);
    await eventually(async () => (await reader.get(PAGE)).text.includes('crm') || undefined);
  });
  after(async () => {
    await browser.close();
    await Promise.all([service.stop(), hooks.stop()]);
  });

  for (const [what, options] of looks) {
    it(`finds a page that everybody can use, ${what}`, async () => {
      const page = await signIn(browser, service, ADMIN, PAGE, options);
      await page.getByText('crm', { exact: true }).waitFor();
      await expectAccessible(page);
      await page.context().close();
    });
  }

  it('gets a token once, the program answers a customer with it, hears of it, and is shut out by a click', async () => {
    const page = await signIn(browser, service, ADMIN, PAGE);
    await page.getByLabel('名称').fill('CRM');
    await page.getByLabel('以谁的权限').selectOption('tangYue');
    await page.getByLabel('读取事项').check();
    await page.getByLabel('接手、答复').check();
    await page.getByRole('button', { name: '新建令牌' }).click();
    const token = await page.locator('.token').innerText();
    await expectAccessible(page);

    const customer = await DirectLineClient.visit(service.url, true);
    await customer.online();
    for (const words of ['我姓王，叫我王先生', '人工', '在这里回复', '可以']) {
      const { length } = customer.heard;
      await customer.say(words);
      await customer.hears(length + 2);
    }
    const api = new ApiClient(service.url, token);
    const listed = await eventually(async () => {
      const { value } = await api.get('/console/api/tickets');
      const [first] = value.tickets as { number: string }[];
      return first;
    });
    const said = '您好，师傅明天上午上门。';
    const reply = await api.post(`/console/api/tickets/${listed.number}/reply`, { text: said });
    expect(reply.value.state).to.equal('answered');
    await eventually(async () => customer.texts.some((text) => text.includes(said)) || undefined);
    customer.end();
    await eventually(async () => hooks.events.some(({ type }) => type === 'ticket.answer') || undefined);
    expect(JSON.stringify(hooks.events)).to.not.include('王').and.to.not.include(said);

    await page.goto(service.url + PAGE);
    expect(await page.content()).to.not.include(token);
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByText('已停用').waitFor();
    expect((await api.get('/console/api/tickets')).status).to.equal(401);
    await page.context().close();
  });
});
