import { moneyBefore } from './cues.ts';
import { before, type Finding, type Reading } from './reading.ts';

interface Slang {
  /** How it stands behind its number. */
  name: RegExp;
  /** From which number on it is money without more words; others need a price word before. */
  least?: number;
  /** What must, or must not, stand before the number. */
  behind?: RegExp;
  never?: RegExp;
}

// Knives, characters, metres and watts are also what people call money.
const slang: readonly Slang[] = [
  { name: /^\s?刀(?![片头具架口法工切下刃子枪万流盘])/, least: 10 },
  { name: /^\s?文(?![字件档章本稿献书案明化凭])/, least: 10 },
  {
    name: /^个?米(?=$|[^\p{L}\d]|[拿到入出包搞收就])(?!就到|处|外|远|长|宽|高|范围|内)/u,
    behind: /(?:卖|售|收|花|付|价|也就|才要|标|便宜|贵|这个|要|一次)[了您你我]{0,2}$/,
    never: /[长宽高深厚距离远走线管尺绳面积]|路程|范围|往前|直行|大约|游|跑|需要/,
  },
  { name: /^米[。.]?$/, behind: /[小上近]$/, never: /[长宽高距走线管绳]/ },
  { name: /^(?:个米(?=$|[^\p{L}\d])|米一[个件次份位])/u, least: 10, never: /[长宽高距走线管绳]/ },
  { name: /^个?米[,。\s]{0,2}(?:一口价|不二价|[不免]?[议还讲砍]价)/, least: 1 },
  { name: /^个?米就?(?:到手|拿下|入手|包邮|搞定|拿走|带走)/, least: 1 },
  { name: /^r(?![a-z0-9])/, least: 10 },
  { name: /^个\s?[wk](?![a-z0-9])/, least: 0 },
];

const phrases: readonly RegExp[] = [
  /块把(?:两块|钱|的)|块儿?八[毛角]|毛把钱|一个小目标|[几两三]个大子|[一两三半]个半w(?![a-z])/g,
  /(?:毛爷爷|大团结|红票子)[一两三几]张|[一二两三四五六七八九十几半\d]张(?:大团结|毛爷爷|大红|老人头|红[的票钞])/g,
  /一?[杯顿碗包张](?:奶茶|咖啡|火锅|饭|烟|电影票|快餐)的?钱/g,
  /(?<![a-z])(?:a penny|\d{1,2}[pc]) (?:each|apiece|an?|per)(?![a-z])|\d{1,2}p coin/g,
  /(?<![a-z])(?:a few|some|several|a couple of) (?:pence|cents|dollars|bucks|pounds|quid|euros)/g,
  /(?<![a-z])(?:a|per) (?:dollar|euro|buck|quid)(?![a-z])|(?<![a-z])(?:an? )?(?:fiver|tenner|nickel|dime)(?![a-z])/g,
  /(?<![a-z])(?:half|over|about|around|nearly|under)? ?a grand(?! (?:piano|total|finale|opening|canyon))(?![a-z])/g,
];

/** Amounts in words that mean money only among friends: 刀, 米, 文, a grand, a fiver. */
export function slangAmounts(reading: Reading): Finding[] {
  const { text } = reading;
  const worded = phrases.flatMap((phrase) =>
    Array.from(text.matchAll(phrase), ({ 0: found, index }) => amount(index, index + found.length)),
  );
  const numbers = reading.figures.flatMap(({ start, end, value }) => {
    const rest = text.slice(end, end + 8).replace(/^[多几来]/, '');
    const isNamed = slang.some((one) => isMoney(one, text, start, value, rest));
    return isNamed ? [amount(start, end + 1)] : [];
  });
  return [...worded, ...numbers];
}

function isMoney(slangName: Slang, text: string, start: number, value: number, rest: string): boolean {
  const { name, least, behind, never } = slangName;
  if (!name.test(rest)) return false;
  const left = before(text, start, 20);
  if (never?.test(left)) return false;
  if (least !== undefined && value >= least) return true;
  return behind ? behind.test(left) : moneyBefore(text, start) >= 2;
}

function amount(start: number, end: number): Finding {
  return { start, end, rule: 'amount' };
}
