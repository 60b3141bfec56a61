import type { Locator, Page } from 'playwright-core';

/** The chat as a customer uses it, on the full page or in the opened widget. */
export class ChatDriver {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get field(): Locator {
    return this.page.locator('.composer textarea');
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  /** What stands in the conversation, in order: who said it, then a colon and a space, then what. */
  async said(): Promise<string[]> {
    const messages = this.page.locator('.message');
    return await messages.evaluateAll((elements) =>
      elements.map((element) => {
        const speaker = element.closest('.group')?.classList[1];
        return `${speaker}: ${element.querySelector('.bubble')?.textContent ?? ''}`;
      }),
    );
  }

  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** Waits for a message with this text. */
  async hears(text: string): Promise<void> {
    await this.log.locator('.bubble', { hasText: text }).last().waitFor();
  }

  async press(label: string): Promise<void> {
    await this.page.locator('.choices').getByRole('button', { name: label, exact: true }).click();
  }

  /** The id of the conversation that the page is in. */
  async conversation(): Promise<string> {
    const access = await this.page.evaluate(() => sessionStorage.getItem('yingda.access'));
    return access?.split(' ')[0] ?? '';
  }

  /** The labels of the quick replies that are offered now. */
  async choices(): Promise<string[]> {
    return await this.page.locator('.log > .choices button').allTextContents();
  }
}

/** Opens the chat's full page and waits for the greeting. */
export async function openPage(page: Page, url: string, greeting = 'hello'): Promise<ChatDriver> {
  await page.goto(url);
  const driver = new ChatDriver(page);
  await driver.hears(greeting);
  return driver;
}

/** Opens the widget of the page that is there already and waits for the greeting. */
export async function openWidget(page: Page, greeting = 'hello'): Promise<ChatDriver> {
  await page.locator('.launcher').click();
  const driver = new ChatDriver(page);
  await driver.hears(greeting);
  return driver;
}
