import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readMail } from '../../bot/desk/mail/in/readMail.ts';
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
  const { text } = await readMail(readFileSync(join(folder, name)));
  await page.goto(/https?:\/\/\S+\/console\/login\/link\?\S+/.exec(text)?.[0] ?? '');
  await page.locator('main button').click();
  await page.locator('.me .name').waitFor({ state: 'attached' });
  return page;
}

function loginMails(folder: string): string[] {
  // The folder is there from the first mail on.
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => /^login-.*\.eml$/.test(name));
}
