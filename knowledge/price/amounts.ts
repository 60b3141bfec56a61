import { about, gap, prefix, unit } from './currencies.ts';
import type { Numeral } from './numerals.ts';
import { before, type Finding, type Reading } from './reading.ts';

const unitBehind = new RegExp(`(?:${about}|${gap}){0,4}?${unit}`, 'uy');
const prefixBefore = new RegExp(`${prefix}${gap}{0,3}(?:[oil][.,]?)?$`, 'u');
const bareYuan = /(?:^|[\s\p{P}])元[\s:]?$/u;
const sentenceEnd = /[。!?;]/;

// 三元桥, 二元一次, 多元化: one Chinese numeral with 元 is often part of a name.
const nameBehind =
  /^元(?![\d一二三四五六七八九每的钱起以左多券优包秒抢换购得送加运红代整人到或和就都也才还不拿卖买吧呢啊了])\p{Script=Han}|^元一次|^元[一二三四五六七八九]次/u;
const nameBefore = /[大上中下公状单多次会][一二三]$|my two$/;
const idiom = /^(?:一分钱一分货|半毛钱|一毛钱)(?=.{0,4}(?:关系|好处|信任|用|区别|一分货))|^一分钱一分货/;
// 不收您一分钱, 一分钱都不用花: nothing at all, which is a price of zero and no amount.
const leastCoin = /^[一半][分毛]钱/;
const notAsked = /[不没未](?:会|用|需要?)?[再另多额外]{0,2}[收花要付交掏出]取?(?:[您你]们?|客户|任何)?$/;
const notAskedBehind = /^(?:[都也])?[不没未](?:会|用|需要?)?[再另多额外]{0,2}[收花要付交掏出取]/;
const weight =
  /\b(?:weigh\w*|load\w*|lift\w*|carr\w+|heav\w+|kilos?|kg|rated|capacity|net|pack|trolley|per box|box(?:es)?|scale|keep|put|basket|per shelf|more than .{0,3}$|dog|force|handles?|washer|dryer|machine|fridge|pallet|package|supports?|holds?|maximum|detergent|salt|people|laundry|parcels?|ship\w*|ice|rice|drum|towels?|flour|pressure|lighter|shel(?:f|ves)|bags?|limit|(?<!\b(?:we|i|you|he|she|they|shop|store|company) )can(?:not|'t)? bear|it bears|pounds? of (?!the |your ))/;
const cash =
  /\b(?:cost\w*|pay\w*|paid|charg\w*|fees?|pric\w*|bills?|refund\w*|vouchers?|withdr\w*|cash|covers?|owe[sd]?|transfer\w*|accounts?|spen[dt]|save|worth|atm|sterling|quot\w*)\b/;
const pounds = /(?: |-)?pounds?(?![a-z])/y;

/** A number with a currency before or behind it. */
export function amounts(reading: Reading): Finding[] {
  return [...reading.figures, ...reading.spelt].flatMap((numeral) => {
    const end = behind(reading.text, numeral) ?? inPounds(reading.text, numeral);
    const start = ahead(reading.text, numeral);
    if (end === undefined && start === undefined) return [];
    return [{ start: start ?? numeral.start, end: end ?? numeral.end, rule: 'amount' as const }];
  });
}

function behind(text: string, { start, end }: Numeral): number | undefined {
  unitBehind.lastIndex = end;
  const found = unitBehind.exec(text)?.[0];
  if (found === undefined || sentenceEnd.test(found)) return undefined;
  const isName =
    /^[一二三多]$/.test(text.slice(start, end)) &&
    nameBehind.test(found + text.slice(end + found.length, end + 4));
  if (isName || nameBefore.test(before(text, end, 6)) || idiom.test(text.slice(start, end + 12)))
    return undefined;
  if (isNothing(text, start, end + found.length)) return undefined;
  return end + found.length;
}

function isNothing(text: string, start: number, end: number): boolean {
  if (!leastCoin.test(text.slice(start, end))) return false;
  return notAsked.test(before(text, start, 10)) || notAskedBehind.test(text.slice(end, end + 8));
}

function ahead(text: string, { start }: Numeral): number | undefined {
  const left = before(text, start, 12);
  const found = prefixBefore.exec(left) ?? bareYuan.exec(left);
  return found && !sentenceEnd.test(found[0]) ? start - found[0].length : undefined;
}

// Pounds weigh as often as they pay; the sentence says which.
function inPounds(text: string, { end }: Numeral): number | undefined {
  pounds.lastIndex = end;
  const found = pounds.exec(text)?.[0];
  if (found === undefined) return undefined;
  const around = text.slice(Math.max(0, end - 60), end + 60);
  return weight.test(around) && !cash.test(around) ? undefined : end + found.length;
}
