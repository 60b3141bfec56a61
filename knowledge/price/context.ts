import { creditFollows, moneyBefore, moneyBehind } from './cues.ts';
import type { Numeral } from './numerals.ts';
import { ofOtherThings, startsWithUnit } from './quantities.ts';
import { before, type Finding, type Reading } from './reading.ts';

const about = /^\s?(?:[多来几余]|出头|左右|上下|以[上下内]|之间|不到|封顶)+/;
const open =
  /^(?:$|\s|[^\p{L}\d]|[才就也都加不行可吧吗呢啊哦了的得拿买卖修换包含起您你他我要是和跟或给能够已再还送搞带清成打到划贵便太封])/u;
const closed = /^\s{0,2}(?:$|[,.。!?;:、~)|"'\n…])/;
const han = /\p{Script=Han}/u;
// 千万 and 万一 are words; a number has a digit.
const counts = /[\d一二两三四五六七八九几数俩仨廿卅肆伍陆]|十[万亿]|[a-z]{2}/;
const word = /^(?:万一|百一)$/;
const chained = /[\d十百千万][和或及与、]$/;
const ranged = /[\d十百千万][~到至-]$/;
const ranging = /^[~到至-][\d一二两三四五六七八九]/;
const year = /^(?:19|20)\d\d$/;
// Days of sales that shops call by their date.
const festival = /^(?:618|1111|1212|11\.11)$/;
const pinyin = /^[a-z1-5 '-]*(?:bai|qian|wan)[a-z1-5 '-]*$/;
const LEAST = 10;

/** Numbers without a currency where the words around them say that they are money, or nothing says that they are not. */
export function bareAmounts(reading: Reading, taken: Uint8Array): Finding[] {
  const numerals = [
    ...reading.figures,
    ...reading.spelt.filter((numeral) => pinyin.test(reading.text.slice(numeral.start, numeral.end))),
  ];
  return numerals
    .filter((numeral) => !taken[numeral.start] && isBareAmount(reading, numeral))
    .map(({ start, end }) => ({ start, end, rule: 'context' }));
}

function isBareAmount({ text, safe }: Reading, { start, end, value, spelt }: Numeral): boolean {
  if (
    safe[start] ||
    safe[end - 1] ||
    (startsWithUnit(text, end) && !creditFollows(text.slice(end, end + 16))) ||
    ofOtherThings(text, start)
  )
    return false;
  const token = text.slice(start, end);
  if (!counts.test(token) || word.test(token)) return false;
  const written = text.slice(end, end + 16);
  const rest = written.replace(about, '');
  const sure = moneyBefore(text, start);
  if (value < 10) return sure === 3 && !spelt && closed.test(rest) && !year.test(token);
  if (sure === 3) return true;
  if (sure >= 2 && open.test(rest)) return true;
  if (/^0\d/.test(token) || festival.test(token)) return false;
  if (moneyBehind(rest)) return han.test(before(text, start, 20) + written);
  return (
    value >= LEAST &&
    !year.test(token) &&
    isAlone({
      text,
      start,
      rest,
      sure,
      isRound: rest !== written || /[百千万wk]|bai|qian/.test(token) || ranged.test(before(text, start, 2)),
    })
  );
}

// A number that counts nothing and names nothing, at the end of what is said: in Chinese that is a price.
function isAlone(at: { text: string; start: number; rest: string; sure: number; isRound: boolean }): boolean {
  const last = before(at.text, at.start, 2);
  if (chained.test(last) || ranging.test(at.rest)) return false;
  if (!han.test(last) && !at.isRound) return false;
  if (at.isRound) return han.test(at.text) && (closed.test(at.rest) || open.test(at.rest));
  return closed.test(at.rest) || (at.sure > 0 && open.test(at.rest));
}
