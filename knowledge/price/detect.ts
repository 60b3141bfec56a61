import { amounts } from './amounts.ts';
import { coins } from './coins.ts';
import { bareAmounts } from './context.ts';
import { discounts } from './discounts.ts';
import { englishAmounts } from './english.ts';
import type { FreeSetting, PriceHit } from './hit.ts';
import { type Finding, read, toHits } from './reading.ts';
import { slangAmounts } from './slang.ts';
import { softWords } from './soft.ts';
import { fixedTerms } from './terms.ts';

/**
 * Every price in a text, in Chinese, English and mixed: amounts of money however they are written, discounts, fees,
 * comparisons of prices. Pure, synchronous and linear in the length of the text. `free` says whether words such as
 * 免费 and 包邮 count as prices; they pass unless told otherwise.
 */
export function findPrices(text: string, options: { free: FreeSetting } = { free: 'pass' }): PriceHit[] {
  const reading = read(text);
  const found: Finding[] = [amounts, coins, slangAmounts, discounts, fixedTerms].flatMap((rule) =>
    rule(reading),
  );
  const taken = new Uint8Array(reading.text.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  const bare = [...bareAmounts(reading, taken), ...englishAmounts(reading, taken)];
  const soft = options.free === 'withhold' ? softWords(reading) : [];
  return toHits(reading, [...found, ...bare, ...soft]);
}
