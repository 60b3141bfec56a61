/** A number as it stands in a normalised text. */
export interface Numeral {
  start: number;
  end: number;
  /** About what it says; a vague number (几百, 好几) counts at its least. */
  value: number;
  /** Whether it is written with anything but plain digits and points. */
  spelt: boolean;
}

const hanDigits = '零〇一二两三四五六七八九';
const hanNumerals = `${hanDigits}十百千万亿几半廿卅卌俩仨肆伍陆拾`;
const mixed = `[\\d${hanNumerals}](?:[\\d${hanNumerals}]|[.,](?=\\d))*`;
const plain = `\\d(?:\\d|[.,](?=\\d))*(?:(?=[十百千万亿几半])${mixed})?`;
const han = `(?=[${hanNumerals}])${mixed}`;
const figures = new RegExp(`(?:${plain}|(?:数(?=[十百千万亿]))?${han})(?:\\s?[wk]\\d?(?![a-z0-9]))?`, 'g');
// 二百一个, 99一件: the 一 belongs to what is counted.
const each = /(?<=[百千万\dwk]|[十百千万][一二三四五六七八九])一$/;
const counted = /[个件台斤份次人瓶盒箱套间张袋包双只条支本位晚天月年小平米度页根]/;

const units = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero';
const teens = 'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety';
const larger = 'hundred|thousand|million|dozen';
const word = `(?:${tens}|${teens}|${units}|${larger}|half|couple)`;
const words = new RegExp(
  `(?<![a-z])(?:an? )?${word}(?:(?:[ -]|-?and-?| and | a | an | of )?${word}){0,7}s?(?![a-z])`,
  'g',
);

const syllable = '(?:ling|yi|er|liang|san|si|wu|liu|qi|ba|jiu|shi|bai|qian|wan|ban|ji)[1-5]?';
const pinyin = new RegExp(`(?<![a-z])${syllable}(?:[ '-]?${syllable}){0,9}(?![a-z])`, 'g');

/** Every number in a normalised text, in order: figures, Chinese numerals, and both mixed. */
export function findNumerals(text: string): Numeral[] {
  return Array.from(text.matchAll(figures), ({ 0: whole, index }) => {
    const next = text[index + whole.length] ?? '';
    const token = counted.test(next) ? whole.replace(each, '') : whole;
    return {
      start: index,
      end: index + token.length,
      value: figureValue(token),
      spelt: !/^[\d.,]+$/.test(token),
    };
  });
}

/** Numbers in English words and in pinyin; a text without Latin letters has none. */
export function findSpeltNumerals(text: string): Numeral[] {
  if (!/[a-z]{2}/.test(text)) return [];
  const found = [...text.matchAll(words), ...text.matchAll(pinyin)];
  return found.map(({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    value: spokenValue(token),
    spelt: true,
  }));
}

const places: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  亿: 1e8,
  w: 1e4,
  k: 1e3,
};
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  几: 3,
  数: 3,
  半: 0.5,
  廿: 20,
  卅: 30,
  卌: 40,
  俩: 2,
  仨: 3,
  肆: 4,
  伍: 5,
  陆: 6,
};

function figureValue(token: string): number {
  let total = 0;
  let part = 0;
  let current = 0;
  for (const { 0: piece } of token.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?|./g)) {
    const place = places[piece];
    if (place === undefined)
      current = Number.isNaN(Number(piece)) ? addDigit(current, piece) : Number(`${current || ''}${piece}`);
    else if (place >= 1e4) {
      total = (total + part + current || 1) * place;
      part = 0;
      current = 0;
    } else {
      part += (current || 1) * place;
      current = 0;
    }
  }
  return total + part + current;
}

// 四五百 is four to five hundred, while 一九九 spells its digits.
function addDigit(current: number, piece: string): number {
  const digit = digits[piece] ?? 0;
  if (current > 0 && current < 10 && (digit === current + 1 || (current === 3 && digit === 5)))
    return current;
  return digit < 10 && current > 0 && piece !== '半' ? current * 10 + digit : current + digit;
}

// Whether it is much or little is all that the rules ask of a number in words.
function spokenValue(token: string): number {
  if (/hundred|thousand|million|grand|bai|qian|wan/.test(token)) return 100;
  if (/^(?!twenty)/.test(token) && new RegExp(tens).test(token)) return 50;
  return new RegExp(`${tens}|${teens}|ten|eleven|twelve|dozen|shi`).test(token) ? 20 : 5;
}
