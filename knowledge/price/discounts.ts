import { gap } from './currencies.ts';
import type { Numeral } from './numerals.ts';
import { before, type Finding, type Reading } from './reading.ts';

const zhe = new RegExp(
  `(?:${gap}{0,2}折(?![叠腾断返回磨合扇页线射弯算痕皱纸转中旧成椅镜两门伞屏耗损角梯布]|起[来放])|[ '-]?zhe(?![a-z]))`,
  'uy',
);
const notBefore = /[波曲百转打骨对][一三]$|折[成了]?[一二两三四]$/;

const percent = /[\s-]?(?:%|percent|per cent|个点|成(?!功|立|员|本|品|人|为|果|熟|都|新|长))/y;
const reducedBefore =
  /(?:折扣|打折|优惠|减(?!少|速|震|弱|排)|(?<!下)降(?!低|噪|温|解|落|幅度?小)|让|省(?!电|水|力|时|心|能)|便宜|贵|涨|返|提成|佣金|首付|定金|订金|赔付?|补偿?|加付|加收|再低|(?<![评代物性])价|[券劵]|手续费|服务费|税|利率|利息|[加开][^,。]{0,4}|给您|给你|off|discounts?|sav(?:e|es|ing|ings)|cheaper|rebate|cash ?back|commission|fee|deposit|interest|surcharge|markup|reduced)[^,。!?;\n]{0,8}$/;
const reducedBehind =
  /^(?:的|以上的)?[\s-]?(?:折扣|优惠|手续费|服务费|佣金|首付|定金|订金|利率|利息|返|餐费|房费|运费|费用|off|discount|rebate|cash ?back|commission|deposit|cheaper|less than|surcharge|of (?:the|its|their|your)? ?(?:usual|original|list|full|normal|regular|retail) (?:price|cost|fee)|price)/;

// Reductions that need no number, or whose numbers are counts.
const phrases: readonly RegExp[] = [
  /半价|[打场律价款部统]对折|对折(?:优惠|价|出|卖|清|购|处理|促)|半折(?=$|[^\p{L}]|[优出清处卖])|减半(?=[收计价])|[价费]格?减半|半卖半送|第[二三]件免|\d免\d|腰斩|五折|一半的?(?:钱|价|费)|[价费钱].{0,5}一半|便宜.{0,2}一半|(?:[两三四五六七八九十几]|\d)倍的?(?:价|钱|费)|[二三四五]分之[一二三]的?(?:价|钱|费)|价.{0,3}翻[倍番一]/gu,
  /[买拍购][\dA-Za-z一二两三四五六七八九十]{1,3}.{0,3}[送赠发得][\d一二两三四五六七八九十]/g,
  /买(?!的)[^,、。!?;\s买上回到有还]{1,8}[送赠](?!什|-|货|到|上|来|去|达|修|检|给|回|餐|的|了|人|气|礼物给|往|出|不|没|快|慢|装|过)[^,。!?;\s]{2}/g,
  /[\d一二两三四五六七八九十]{1,2}[件台个支盒瓶套袋包][送赠][\d一二两三四五六七八九十]|(?:贵|便宜|涨|高|差)了?(?:一|两|几|[1-9])倍|赔付?(?:双|[两三四五十]|\d)倍|[假退缺]一赔[一二三四五六七八九十\d]/g,
  /half[ -]?(?:(?:of )?(?:the|its) )?(?:usual |normal |original )?(?:price|off|cost|rate)|(?:quarter|third|half|tenth|fifth)s? off|(?:twice|double|triple|half) the (?:price|cost|fee)|costs? (?:twice|double|triple|half)(?: as much)?|bogo(?:f|ho)?(?![a-z])/g,
  /buy[ -](?:one|two|three|\d)[^.!?\n]{0,30}(?:get|free)|(?:two|three|four|\d) for (?:one|two|three|\d)(?![\d:])(?! (?:sec|min|hour|day|person|people|minute))|get (?:one|two|\d) free/g,
  /mai [a-z]{2,5} (?:song|zeng) [a-z]{2,5}|man [a-z0-9 ]{2,20}jian(?![a-z])|ban ?jia(?![a-z])|da [a-z]{2,5} ?zhe(?![a-z])/g,
];

const threshold = /^[^,。!?;\n]{0,4},?(?:立?减|立?省|返|送|赠|打|享|免|抵|包邮|减免|可用|现折)/;

/** Discounts: 折, percentages of a price, half price, so many for so many, spend so much and save. */
export function discounts(reading: Reading): Finding[] {
  const { text } = reading;
  const worded = phrases.flatMap((phrase) =>
    Array.from(text.matchAll(phrase), ({ 0: found, index }) => discount(index, index + found.length)),
  );
  const numbers = [...reading.figures, ...reading.spelt].flatMap((numeral) => {
    const end =
      inZhe(text, numeral) ?? percentage(text, numeral) ?? spending(text, numeral) ?? off(text, numeral);
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

function percentage(text: string, { start, end }: Numeral): number | undefined {
  percent.lastIndex = end;
  const behind = percent.exec(text)?.[0];
  const inWords = /[百千]分之$/.test(before(text, start, 3));
  if (behind === undefined && !inWords) return undefined;
  const stop = end + (behind?.length ?? 0);
  const isReduced =
    reducedBefore.test(before(text, start, 20).replace(/[百千]分之$/, '')) ||
    reducedBehind.test(text.slice(stop, stop + 40));
  return isReduced ? stop : undefined;
}

function spending(text: string, { start, end }: Numeral): number | undefined {
  if (!/满[^,。!?;\n]{0,2}$/.test(before(text, start, 4))) return undefined;
  const found = threshold.exec(text.slice(end, end + 14))?.[0];
  return found === undefined ? undefined : end + found.length;
}

function off(text: string, { start, end }: Numeral): number | undefined {
  if (!/^ ?off(?![a-z])/.test(text.slice(end, end + 5))) return undefined;
  return /(?:get|take|sav|extra|another|knock|claim|enjoy|up to)[^.!?\n]{0,12}$/.test(before(text, start, 24))
    ? end + 4
    : undefined;
}
