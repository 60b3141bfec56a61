import { moneyBefore } from './cues.ts';
import { before, type Finding, type Reading } from './reading.ts';

// Knives, characters, metres and watts are also what people call money.
const slang: readonly { name: RegExp; least: number; sure: number; not?: RegExp }[] = [
  { name: /^\s?刀(?![片头具架口法工切下刃子枪万流盘])/, least: 10, sure: 2 },
  { name: /^\s?文(?![字件档章本稿献书案明化凭])/, least: 10, sure: 2 },
  {
    name: /^个?米(?=$|[^\p{L}\d]|[拿到入出包搞收就])(?!就到|处|外|远|长|宽|高|范围|内)/u,
    least: 1000_000,
    sure: 1,
    not: /[长宽高深厚距离远走线管尺绳面积]|路程|范围|往前|直行|大约|游|跑/,
  },
  { name: /^(?:个米(?=$|[^\p{L}\d])|米一[个件次份])/u, least: 10, sure: 3 },
  { name: /^r(?![a-z0-9])/, least: 10, sure: 3 },
  { name: /^个?米(?:就?(?:到手|拿下|入手|包邮|搞定|拿走|带走))/, least: 1, sure: 0 },
  { name: /^个\s?[wk](?![a-z0-9])/, least: 1, sure: 0 },
];

const phrases =
  /块把(?:两块|钱|的)|块儿?八毛|毛把钱|(?:毛爷爷|大团结|红票子)[一两三几]张|[一两三几半]张(?:大团结|毛爷爷)|[几两三]个大子|一个小目标|一?[杯顿碗包张](?:奶茶|咖啡|火锅|饭|烟|电影票|快餐)的?钱|(?<![a-z])a penny (?:each|apiece|a|per)(?![a-z])|块儿?八角|[一二两三四五六七八九十]张(?:大红|老人头)|\d{1,2}p coin|[一两三半](?:个半)w(?![a-z])|\d{1,2}[pc] (?:each|apiece|a (?:sheet|page|piece))|[一两三几\d]张红(?:的|票|钞)|(?<![a-z])(?:a few|some|several|a couple of) (?:pence|cents|dollars|bucks|pounds|quid|euros)|(?<![a-z])(?:a|per) (?:dollar|euro|buck|quid)(?![a-z])|(?<![a-z])(?:an? )?(?:fiver|tenner|nickel|dime|half a grand|(?:over|about|around|nearly|under) a grand|a grand(?! (?:piano|total|finale|opening|canyon)))(?![a-z])/g;

/** Amounts in words that mean money only among friends: 刀, 米, 文, a grand, a fiver. */
export function slangAmounts(reading: Reading): Finding[] {
  const { text } = reading;
  const worded = Array.from(text.matchAll(phrases), ({ 0: found, index }) =>
    amount(index, index + found.length),
  );
  const numbers = reading.figures.flatMap(({ start, end, value }) => {
    const rest = text.slice(end, end + 8).replace(/^[多几来]/, '');
    const named = slang.find(({ name, least, sure, not }) => {
      const left = before(text, start, 20);
      return name.test(rest) && !not?.test(left) && (value >= least || moneyBefore(text, start) >= sure);
    });
    return named ? [amount(start, end + 1)] : [];
  });
  return [...worded, ...numbers];
}

function amount(start: number, end: number): Finding {
  return { start, end, rule: 'amount' };
}
