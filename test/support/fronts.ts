import type { Browser, Page } from 'playwright-core';
import { newPage } from './browser.ts';
import { ChatDriver } from './chatDriver.ts';
import type { OtherSite } from './otherSite.ts';

/** A customer's talk with the service in one of its clients. */
export interface Talk {
  page: Page;
  say(text: string): Promise<void>;
  /** Presses a quick reply. */
  press(label: string): Promise<void>;
  /** The labels of the quick replies that are offered now. */
  choices(): Promise<string[]>;
  /** All that the service has said, in order. */
  heard(): Promise<string[]>;
}

export interface Front {
  name: string;
  open(browser: Browser, service: string, site: OtherSite, locale: string): Promise<Talk>;
}

function ours(page: Page): Talk {
  const chat = new ChatDriver(page);
  return {
    page,
    say: (text) => chat.say(text),
    press: (label) => chat.press(label),
    choices: () => chat.choices(),
    heard: () => page.locator('.group.bot .bubble').allInnerTexts(),
  };
}

function webChat(page: Page): Talk {
  const field = page.getByRole('textbox').last();
  const buttons = page.getByRole('toolbar').getByRole('button');
  return {
    page,
    async say(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    press: (label) => page.getByRole('toolbar').getByRole('button', { name: label, exact: true }).click(),
    choices: () => buttons.allInnerTexts(),
    heard: () => page.locator('.webchat__bubble:not(.webchat__bubble--from-user)').allInnerTexts(),
  };
}

/** The three clients that customers meet. */
export const fronts: readonly Front[] = [
  {
    name: 'the full page',
    async open(browser, service, _site, locale) {
      const page = await newPage(browser, { locale });
      await page.goto(`${service}/`);
      return ours(page);
    },
  },
  {
    name: 'the widget on a page of another site',
    async open(browser, service, site, locale) {
      const page = await newPage(browser, { locale });
      site.embed(service);
      await page.goto(site.origin);
      await page.locator('.launcher').click();
      return ours(page);
    },
  },
  {
    name: 'the unmodified Web Chat',
    async open(browser, service, _site, locale) {
      const page = await newPage(browser, { locale });
      await page.goto(`${service}/webchat`);
      return webChat(page);
    },
  },
];
