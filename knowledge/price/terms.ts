import type { PriceRule } from './hit.ts';
import type { Finding, Reading } from './reading.ts';

// Phrases that quote a price without a number that the other rules would weigh.
const terms: readonly { rule: PriceRule; phrase: RegExp }[] = [
  {
    rule: 'instalment',
    phrase:
      /(?:零|0)\s?(?:首付|利息|息(?!肉)|利率|手续费|月租|月供|押金|定金)|免息.{0,6}\d+期|[\d一二三六十两]{1,3}期.{0,2}免息/g,
  },
  {
    rule: 'fee',
    phrase:
      /(?:零|(?<![\d.])0)\s?(?:运费|邮费|上门费|安装费|服务费|检测费|费用|块(?![\p{L}]))|zero (?:cost|charge|fees?)|(?:运费|邮费|[^免]费用?|价格?|差价|money|fee|price|cost|balance due)\s?(?:是|为|:|=|is)\s?(?:零|0(?![\d.:]))(?!件|单)/gu,
  },
  {
    rule: 'comparison',
    phrase: /~\d+(?:[.,]\d+)*~|\d{2,}(?:\/\d{2,}){1,4}[两三四五]?[个档款]?(?:配置|档|版|价|套餐)/g,
  },
  {
    rule: 'context',
    phrase:
      /[?&;/#](?:[a-z]{0,12}(?:price|amount|cost|fee|total|sum|payment|discount|coupon)|amt|jia|jiage|jine|pay|sale|save|deal|yuan|rmb|zhekou)(?:=|%3d|\/|-)\d+(?:\.\d+)?|\/[^\s]{0,60}(?:coupon|discount|voucher|price)[^\s\d]{0,16}\d{1,5}(?!\d)|\/[^\s]{0,60}[/-]\d{1,3}-?(?:percent-?off|off|percent)(?![a-z])/g,
  },
];

const headed = /[价费钱]|price|cost|fee|rate|total|amount/;
const cell = /(?<=\|\s?)\d+(?:\.\d+)?(?=\s?\|)/g;

// In a table the word for the price stands at the head of the column.
function tableCells(text: string): Finding[] {
  const head = text.indexOf('|');
  const end = text.indexOf('\n', head);
  if (head < 0 || end < 0 || !headed.test(text.slice(head, end))) return [];
  return Array.from(text.slice(end).matchAll(cell), ({ 0: found, index }) => ({
    start: end + index,
    end: end + index + found.length,
    rule: 'context',
  }));
}

/** Prices that hide in set phrases, struck-out figures and the parameters of addresses. */
export function fixedTerms({ text }: Reading): Finding[] {
  const worded = terms.flatMap(({ rule, phrase }) =>
    Array.from(text.matchAll(phrase), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      rule,
    })),
  );
  return [...worded, ...tableCells(text)];
}
