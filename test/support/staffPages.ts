import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { signingKey } from '../../bot/core/keys.ts';
import { LoginLinks } from '../../bot/staff/login/loginLinks.ts';
import { newPage } from './browser.ts';
import type { RealService } from './realService.ts';
import { clockFrom } from './runningClock.ts';

/** A page of the console in which somebody is signed in, by a link as the service mails it; `at` is its time. */
export async function signedInAs(
  staff: string,
  { browser, service, at }: { browser: Browser; service: RealService; at: string },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const links = new LoginLinks(signingKey(service.dataDir, 'login'), clockFrom(at));
  const page = await newPage(browser, options);
  await page.goto(`${service.url}/console/login/link?token=${links.issue(staff)}`);
  await page.locator('main button').click();
  await page.locator('.me').getByRole('button').waitFor();
  return page;
}
