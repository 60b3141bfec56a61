import axe from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'playwright-core';

/** As the axe that stands in the page has it. */
declare const window: { axe: typeof axe };

/** Fails with all that axe finds wrong with a page as it is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  // Colours are judged once nothing fades in any more.
  await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished)).then(() => null)');
  const { violations } = await page.evaluate(() => window.axe.run());
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
  expect(found, `\n${found.join('\n')}\n`).to.be.empty;
}
