import { amounts } from './amounts.ts';
import { coins } from './coins.ts';
import { bareAmounts } from './context.ts';
import { discounts } from './discounts.ts';
import { englishAmounts } from './english.ts';
import type { FreeSetting, PriceHit, PriceRule } from './hit.ts';
import { before, type Finding, read, toHits } from './reading.ts';
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
  const named = [...found, ...bare].map((finding) => ({ ...finding, rule: ruleOf(finding, reading.text) }));
  return toHits(reading, [...named, ...soft]);
}

const fee = /(?:费|运费|邮费|fee|charge|shipping|delivery|postage)[^。!?;\n]{0,6}$/;
const instalment = /(?:每期|月供|首付|分期|per month|monthly|instal?lments?)[^。!?;\n]{0,6}$/;
const comparison = /(?:便宜|贵|高|低|差|涨|降|多|少)[了出上]?$/;

// An amount is called by what it is for, where the words before it say so.
function ruleOf({ start, rule }: Finding, text: string): PriceRule {
  if (rule !== 'amount' && rule !== 'context') return rule;
  const left = before(text, start, 16);
  if (fee.test(left)) return 'fee';
  if (instalment.test(left)) return 'instalment';
  return comparison.test(left) ? 'comparison' : rule;
}
