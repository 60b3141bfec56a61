import type { Numeral } from './numerals.ts';
import { before } from './reading.ts';

const percent = /[\s-]?(?:%|percent|per cent|个百?分?点|成(?!功|立|员|本|品|人|为|果|熟|都|长))/y;

// What a share is of when it stands near a price.
const price =
  '折扣|打折|优惠|提成|佣金|首付|定金|订金|(?<![评代物性])价(?!值)|[券劵](?!商)|手续费|服务费|税|利率|利息|月息|日息|售价|报价';
const englishPrice =
  'discounts?|rebate|cash ?back|commission|(?:[a-z]+ )?fee|deposit|interest|surcharge|markup|pric(?:e[sd]?|ing)|cheaper|dearer|more expensive|off|pay|paid';
const priceBefore = new RegExp(`(?:${price}|(?<![a-z])(?:${englishPrice})(?![a-z]))[^,。!?;\\n]{0,8}$`);
const priceBehind = new RegExp(
  `^(?:的|以上的)?[\\s-]?(?:${price}|返|餐费|房费|运费|费用|新价|的价|(?:${englishPrice}|savings?|less than|back|up ?front|reduction(?=$|[^\\p{L}] ?(?!in|of)))(?![a-z])|of (?:the|its|their|your)? ?(?:usual|original|list|full|normal|regular|retail) (?:price|cost|fee))`,
  'u',
);

// What happens to prices, but to water and noise as well.
const change =
  /(?:减(?!少|速|震|弱|排)|(?<!下)降(?!低|噪|温|解|落|到|至|幅度?小)|抹掉?|打掉|下[调浮]|上[调浮]|让|省|便宜|贵|涨|返|赔付?|补偿?|加[付收价]|再低|给您|给你|给到|(?<![a-z])(?:sav(?:e|es|ing|ings)|reduced|cut|less(?! than)|take|knock|extra))[^,。!?;\n]{0,8}$/;
const points = /(?:加|开|让|给|降|涨|返|优惠)[^,。!?;\n]{0,5}$/;
const physicalBefore =
  /[度量率重声音积耗压速温水电噪能][^,。!?;\n]{0,7}$|(?:noise|water|power|energy|time)[^,.!?;\n]{0,12}$/;
const physicalBehind =
  /^\s?(?:的|of )?\s?(?:the )?(?:用?水|用?电|能耗|力气|时间|空间|体积|water|power|energy|time|space|electricity|detergent|drop in|in |on (?:water|power))/;
const tenthsBefore = /(?:收|按|退|赔|返|比.{1,8}|(?<![降减])低)[^,。]{0,3}$/;

/** Where a share that starts with `numeral` ends, if it is one of a price: a percentage, tenths (成) or points. */
export function percentOfPrice(text: string, { start, end }: Numeral): number | undefined {
  percent.lastIndex = end;
  const behind = percent.exec(text)?.[0];
  const left = before(text, start, 20);
  const isSpelt = /[百千]分之$/.test(left);
  if (behind === undefined && !isSpelt) return undefined;
  const stop = end + (behind?.length ?? 0);
  const rest = text.slice(stop, stop + 40);
  return isOfPrice(left.replace(/[百千]分之$/, ''), behind ?? '', rest) ? stop : undefined;
}

function isOfPrice(left: string, unit: string, rest: string): boolean {
  if (priceBefore.test(left) || priceBehind.test(rest)) return true;
  if (unit.startsWith('成') && (tenthsBefore.test(left) || /^(?:价|收|出)/.test(rest))) return true;
  if (/点$/.test(unit) && points.test(left)) return true;
  return change.test(left) && !physicalBefore.test(left) && !physicalBehind.test(rest);
}
