import { toSimplified } from '../../bot/core/simplified.ts';
import type { Fact } from '../forms.ts';
import { contactsOf } from './contacts.ts';
import { numbersOf } from './orderNumbers.ts';
import { timesOf } from './times.ts';

/** How a text names a fact, and what it then says of it; undefined where nothing can be read. */
interface Named {
  fact: Fact;
  by: RegExp;
  read(text: string, original: string): string | undefined;
}

const SAYS = String.raw`[\s,，。.]*(?:写|填|打|说|给|记)?错了?[\s,，。.]*`;
const IS = String.raw`\s*(?:应该|现在|正确的?|其实)?\s*(?:是|为|改成|改为|换成|换到|:|：|is|should be|to)\s*`;
const ADDRESS = new RegExp(
  `(?:地址|住址|address)(?:${SAYS}|[\\s,，]*(?:不对|不是|is wrong)?[\\s,，]*)?(?:${IS}|\\s*(?=[^,，。]{0,12}[省市区县镇路街]))(.{4,120})`,
  'di',
);
// What follows an English address in the same breath.
const BEYOND = /(?:[;.]|,? (?:and )?(?:my|our|the) (?:phone|number|mobile)\b).*$/is;

// The end of an order's number is something else.
const PHONE_END =
  /(?:手机|电话|phone|mobile).{0,8}(?:尾号|[后末]四位|last (?:four|4)(?: digits)?|ends? (?:in|with)|ending(?: in)?).{0,6}?(?<!\d)(\d{4})(?!\d)/i;

const named: readonly Named[] = [
  {
    fact: 'phone',
    by: /电话|手机|号码|联系方式|phone|mobile|\bnumber\b/i,
    read: (text) => contactsOf(text).phone ?? undefined,
  },
  { fact: 'email', by: /邮箱|邮件地址|e-?mail/i, read: (text) => contactsOf(text).email ?? undefined },
  {
    fact: 'phoneEnd',
    by: PHONE_END,
    read: (text) => PHONE_END.exec(text)?.[1],
  },
  { fact: 'orderNumber', by: /订单|单号|\border\b/i, read: (text) => numbersOf(text).orders[0] },
  { fact: 'address', by: /地址|住址|address/i, read: addressIn },
  { fact: 'visitTime', by: /时间|时段|上门|time|visit/i, read: (text) => timesOf(text).at(-1) },
];

/** The facts that a text gives by their names: "by the way, the address is …", 电话错了，是 138…. */
export function namedFacts(text: string): Partial<Record<Fact, string>> {
  const original = text.normalize('NFKC').slice(0, 400);
  const said = toSimplified(original);
  const found = named.flatMap(({ fact, by, read }): [Fact, string][] => {
    const value = by.test(said) ? read(said, original) : undefined;
    return value === undefined ? [] : [[fact, value]];
  });
  return Object.fromEntries(found);
}

// Read in simplified characters, kept as it was written.
function addressIn(text: string, original: string): string | undefined {
  const [from, to] = ADDRESS.exec(text)?.indices?.[1] ?? [];
  if (from === undefined) return undefined;
  const rest = original.slice(from, to);
  return (/\p{Script=Han}/u.test(rest) ? rest.split(/[,，。;；]/)[0] : rest.replace(BEYOND, ''))?.trim();
}

/** Facts in an answer that names none: what can only be a phone, an order, a street or a time. */
export function unnamedFacts(text: string): Partial<Record<Fact, string>> {
  const said = text.normalize('NFKC').trim().slice(0, 400);
  const { phone } = contactsOf(said);
  if (phone) return { phone };
  const [order] = numbersOf(said).orders;
  if (order) return { orderNumber: order };
  if (STREET.test(toSimplified(said))) return { address: said };
  const [time] = timesOf(said);
  return time ? { visitTime: said } : {};
}

const STREET =
  /[省市区县镇路街道巷弄村].*\d|\d.*(road|street|avenue|lane|district)|\b(road|street|avenue) \d/i;

const ASIDE =
  /^\s*(对了|哦对|另外|还有|顺便|此外|再问一?下|再说一?个|插一句|by the way|btw|also|oh,? and|another thing|one more thing)/i;
const INSTEAD =
  /(不|别|先别|不想|不要|不用)(再)?(修|退|换|买|投诉|报修).{0,2}[,，。.;；\s]|^(算了|还是|干脆|不如)|改成|改为|instead|rather|changed my mind|on second thought/i;

const CORRECTION =
  /错了|(写|填|打|说|给|留)错|不对|更正|改[成为一]|换成|应该是|wrong|should be|correct(ion)?\b|i meant|mistyped|typo/i;

/** Whether a text says that something said before was wrong. */
export function isCorrection(text: string): boolean {
  return CORRECTION.test(toSimplified(text));
}

/** Whether a text puts something in beside what is talked about. */
export function isAside(text: string): boolean {
  return ASIDE.test(toSimplified(text));
}

/** Whether a text gives up what was wanted for something else. */
export function isInstead(text: string): boolean {
  return INSTEAD.test(toSimplified(text));
}
