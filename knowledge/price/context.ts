import { creditFollows, moneyBefore, moneyBehind } from './cues.ts';
import type { Numeral } from './numerals.ts';
import { ofOtherThings, startsWithUnit } from './quantities.ts';
import { before, type Finding, type Reading } from './reading.ts';

const about = /^\s?(?:[多来几余把](?:一?点)?|开始|往上|浮动|出头|左右|上下|以[上下内]|之间|整|不到|封顶)+/;
const open =
  /^(?:$|\s|[^\p{L}\d]|[才就也都加不行可吧吗呢啊哦了的得拿买卖修换包含全预更往可最那这立抢退回入下领延起您你他我要是和跟或给能够已再还送搞带清成打到划贵便太封])/u;
const closed = /^\s{0,2}(?:$|[,.。!?;:、~)|"'\n…])/;
const han = /\p{Script=Han}/u;
// 千万 and 万一 are words; a number has a digit.
const counts = /[\d一二两三四五六七八九几数俩仨廿卅肆伍陆]|十[万亿]|[a-z]{2}/;
// Words; and days that streets and schools are named after (八一, 二七).
const word = /^(?:万一|百一)$/;
const name = /^[一二三五七八九][一二四五七八九]$/;
const chained = /[\d十百千万][和及与、]$/;
const ranged = /[\d十百千万](?:[~到至-]|或者?)$/;
const ranging = /^(?:[~到至-]|或者?)[\d一二两三四五六七八九]/;
const fileEnding = /^\.[a-z]{2,5}(?![a-z])/;
// As long as a number of an order, but after a price word an amount.
const longAmount = /^\d{7,9}$/;
const round = /[百千万wk]|bai|qian/;
// 4百8, 两千三: nobody counts things like that.
const colloquial = /^\d[百千]|^\d万[\d二三四五六七八九]|[百千万][\d二三四五六七八九]$/;
const year = /^(?:19|20)\d\d$/;
// 100W, 3000K and 2k are as often power, colour and pixels.
const watts = /^(?:\d{4,}w|\d+w|[2-9][05]00k|[248]k)$/;
// Days of sales that shops call by their date.
const festival = /^(?:618|1111|1212|11\.11)$/;
const pinyin = /^[a-z1-5 '-]*(?:bai|qian|wan)[a-z1-5 '-]*$/;
// Words that lead to places and names as often as to prices.
const leading = /[到至近上在去小款是]$/;
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
  const token = text.slice(start, end);
  const written = text.slice(end, end + 16);
  const vague = isVague(token, written, before(text, start, 2));
  if ((!counts.test(token) && !vague) || word.test(token)) return false;
  const sure = moneyBefore(text, start);
  if ((safe[start] || safe[end - 1]) && !(sure >= 4 && longAmount.test(token))) return false;
  if (sure < 2 && (fileEnding.test(written) || name.test(token))) return false;
  if (value >= LEAST && creditFollows(written)) return true;
  if ((!vague && startsWithUnit(text, end)) || ofOtherThings(text, start, sure)) return false;
  const rest = written.replace(about, '');
  if (value < 10) return isSmallAmount(token, rest, sure) && (!spelt || sure >= 3);
  if (sure >= 2) return true;
  if (/^0\d/.test(token) || festival.test(token)) return false;
  if (moneyBehind(rest)) return han.test(before(text, start, 20) + written);
  if (year.test(token) || (watts.test(token) && sure === 0 && rest === written)) return false;
  if (value >= LEAST && colloquial.test(token) && !leading.test(before(text, start, 3))) return true;
  const isRound = vague || rest !== written || round.test(token) || ranged.test(before(text, start, 3));
  return value >= LEAST && isAlone({ text, start, rest, sure, isRound });
}

// 百把, 上千, 百十: about so many, without a digit.
function isVague(token: string, written: string, left: string): boolean {
  if (!/^[百千万]十?$/.test(token)) return false;
  return /^[把来]/.test(written) || /(?<!成百)[上近过逾]$/.test(left) || token === '百十';
}

function isSmallAmount(token: string, rest: string, sure: number): boolean {
  if (sure >= 3 && closed.test(rest)) return /^\d/.test(token);
  return /\.\d/.test(token) && moneyBehind(rest);
}

// A number that counts nothing and names nothing, at the end of what is said: in Chinese that is a price.
function isAlone(at: { text: string; start: number; rest: string; sure: number; isRound: boolean }): boolean {
  const last = before(at.text, at.start, 3);
  if ((chained.test(last) && !at.isRound) || ranging.test(at.rest)) return false;
  if (!han.test(last) && !at.isRound) return false;
  if (at.isRound) return han.test(at.text) && (closed.test(at.rest) || open.test(at.rest));
  return closed.test(at.rest) || (at.sure > 0 && (open.test(at.rest) || !leading.test(last)));
}
