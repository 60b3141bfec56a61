import { gap } from './currencies.ts';
import { deals } from './deals.ts';
import type { Numeral } from './numerals.ts';
import { percentOfPrice } from './percent.ts';
import { before, type Finding, type Reading } from './reading.ts';

const zhe = new RegExp(
  `(?:${gap}{0,2}折(?![叠腾断返回磨合扇页线射弯算痕皱纸转中旧成椅镜两门伞屏耗损角梯布]|起[来放])|[ '-]?zhe(?![a-z]))`,
  'uy',
);
const notBefore = /[波曲百转打骨对][一三]$|折[成了]?[一二两三四]$/;

const threshold = /^[^,。!?;\n]{0,4},?(?:立?减|立?省|返|送|赠|打|享|免|抵|包邮|减免|可用|现折|\s?off)/;

/** Discounts: 折, percentages of a price, half price, so many for so many, spend so much and save. */
export function discounts(reading: Reading): Finding[] {
  const { text } = reading;
  const worded = deals.flatMap((deal) =>
    Array.from(text.matchAll(deal), ({ 0: found, index }) => discount(index, index + found.length)),
  );
  const numbers = [...reading.figures, ...reading.spelt].flatMap((numeral) => {
    const end =
      inZhe(text, numeral) ?? percentOfPrice(text, numeral) ?? spending(text, numeral) ?? off(text, numeral);
    return end === undefined ? [] : [discount(numeral.start, end)];
  });
  return [...worded, ...numbers];
}

function discount(start: number, end: number): Finding {
  return { start, end, rule: 'discount' };
}

function inZhe(text: string, { start, end }: Numeral): number | undefined {
  zhe.lastIndex = end;
  const found = zhe.exec(text)?.[0];
  const number = text.slice(start, end);
  if (found === undefined || !isZhe(number)) return undefined;
  if (
    /^[一二两三四]$/.test(number) &&
    notBefore.test(before(text, end, 3)) &&
    !/打.$/.test(before(text, end, 2))
  )
    return undefined;
  if (/^一$/.test(number) && /^[就便]/.test(text.slice(end + found.length))) return undefined;
  return end + found.length;
}

function isZhe(number: string): boolean {
  return (
    /^(?:[\d.一二两三四五六七八九十几半]{1,3}|[a-z ]{2,12})$/.test(number) && !/^(?:0|10+|十)$/.test(number)
  );
}

function spending(text: string, { start, end }: Numeral): number | undefined {
  if (!/满[^,。!?;\n]{0,2}$/.test(before(text, start, 4))) return undefined;
  const found = threshold.exec(text.slice(end, end + 14))?.[0];
  return found === undefined ? undefined : end + found.length;
}

function off(text: string, { start, end }: Numeral): number | undefined {
  if (!/^ ?off(?![a-z])/.test(text.slice(end, end + 5))) return undefined;
  return /(?:get|take|sav|extra|another|knock|claim|enjoy|gives?|up to)[^.!?\n]{0,12}$/.test(
    before(text, start, 24),
  )
    ? end + 4
    : undefined;
}
