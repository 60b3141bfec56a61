import { moneyBefore, priceWordBefore } from './cues.ts';
import type { Numeral } from './numerals.ts';
import { ofOtherThings, startsWithUnit } from './quantities.ts';
import { before, type Finding, type Reading } from './reading.ts';

const perUnit =
  /^[^\S\n]?(?:[-/|]? ?(?:一|每)?(?:晚|位|件|台|斤|份|次|人|瓶|盒|箱|套|间|袋|包邮|双|平米|个月|只|支|本|顿|碗|串|公斤)(?![\p{L}\d])|起(?![来床初身飞点动码火风居])|包邮|拿下|拿走|入手|到手|带走|秒杀|抢购|出头|一(?:晚|位|件|台|斤|份|次|人|瓶|盒|箱|套|间|袋|双|个|只|支|本|张|度|米)|\/[a-z\p{Script=Han}])/u;
const open =
  /^(?:$|\s|[^\p{L}\d]|[才就也都不行可吧吗呢啊哦了的得拿买卖修换包含起左上以出您你他我要是和跟或给能够再还送搞带清成打到划贵便值太一封])/u;
const chinese = /\p{Script=Han}/u;

/** Numbers without a currency where the words around say that they are money. */
export function bareAmounts(reading: Reading, taken: readonly Finding[]): Finding[] {
  return reading.figures.flatMap((numeral) => {
    const isTaken = taken.some(({ start, end }) => numeral.start < end && start < numeral.end);
    return !isTaken && isBareAmount(reading, numeral) ? [finding(numeral)] : [];
  });
}

function finding({ start, end }: Numeral): Finding {
  return { start, end, rule: 'context' };
}

function isBareAmount({ text, safe }: Reading, numeral: Numeral): boolean {
  const { start, end, value } = numeral;
  if (safe[start] || safe[end - 1]) return false;
  const rest = text.slice(end, end + 12);
  if (startsWithUnit(text, end) || ofOtherThings(text, start)) return false;
  const strong = priceWordBefore(text, start);
  if (!open.test(rest) && !perUnit.test(rest)) return false;
  if (value < 10) return strong && /^\D?$/.test(rest.slice(0, 1)) && !numeral.spelt;
  if (strong || moneyBefore(text, start)) return true;
  return value >= 20 && perUnit.test(rest) && chinese.test(before(text, start, 20) + rest);
}
