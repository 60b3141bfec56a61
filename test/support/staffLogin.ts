import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readMail } from '../../bot/desk/mail/in/readMail.ts';
import { StaffBrowser } from '../staff/staffBrowser.ts';
import { newPage } from './browser.ts';
import { eventually } from './eventually.ts';
import type { RealService } from './realService.ts';

/** Somebody of the staff asks for a link, takes it from the folder of mails, signs in with it and is at `address`. */
export async function signIn(
  browser: Browser,
  { url, dataDir }: RealService,
  mail: string,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newPage(browser, options);
  const folder = join(dataDir, 'mail');
  const before = loginMails(folder);
  await page.goto(url + address);
  await page.locator('input[name="mail"]').fill(mail);
  await page.locator('main button').click();
  const name = await eventually(() => loginMails(folder).find((one) => !before.includes(one)));
  await page.goto(await linkIn(folder, name));
  await page.locator('main button').click();
  await page.locator('.me .name').waitFor({ state: 'attached' });
  return page;
}

/** The same without a browser that shows anything. */
export async function signInQuietly({ url, dataDir }: RealService, mail: string): Promise<StaffBrowser> {
  const browser = new StaffBrowser(url);
  const folder = join(dataDir, 'mail');
  const before = loginMails(folder);
  await browser.submit('/console/login', '/console/login', { mail });
  const name = await eventually(() => loginMails(folder).find((one) => !before.includes(one)));
  const { pathname, search } = new URL(await linkIn(folder, name));
  await browser.submit(pathname + search, '/console/login/link', {});
  return browser;
}

async function linkIn(folder: string, name: string): Promise<string> {
  const { text } = await readMail(readFileSync(join(folder, name)));
  return /https?:\/\/\S+\/console\/login\/link\?\S+/.exec(text)?.[0] ?? '';
}

function loginMails(folder: string): string[] {
  // The folder is there from the first mail on.
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => /^login-.*\.eml$/.test(name));
}
