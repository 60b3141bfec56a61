import { simplified } from './simplified.ts';

/**
 * Folds away how a thing is written: width and compatibility forms, case, traditional characters, numerals before
 * a unit of measure, contractions, punctuation, emoji and letters held down. Runs of Han characters, words and
 * numbers remain, with single spaces where punctuation or a change of script stood.
 */
export function normalise(text: string): string {
  const folded = toSimplified(text.normalize('NFKC').toLowerCase());
  return withArabicNumerals(withoutContractions(folded))
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
    .replace(/(?<=\p{Script=Han})(?=[^\p{Script=Han} ])|(?<=[^\p{Script=Han} ])(?=\p{Script=Han})/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim();
}

function toSimplified(text: string): string {
  let result = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    result += codePoint < 0x3400 ? character : String.fromCodePoint(simplified(codePoint));
  }
  return result;
}

function withoutContractions(text: string): string {
  if (!/[a-z]/.test(text)) return text;
  return text
    .replace(/[‘’`´]/g, "'")
    .replace(/\b(ca|wo)n't\b|\bcannot\b|\b(ca|wo)nt\b/g, ' can not ')
    .replace(/n't\b/g, ' not ')
    .replace(/'(s|m|re|ve|ll|d)\b/g, ' ');
}

const NUMERAL = /[一二两三四五六七八九十]{1,3}(?=(?:个?月|天|日|年|周|小时|分钟|级|匹|寸|升|斤|次|台))/g;

function withArabicNumerals(text: string): string {
  return text.replace(NUMERAL, (numeral) => numeralValue(numeral)?.toString() ?? numeral);
}

/** 1 to 99; undefined for characters in an order that is no numeral. */
function numeralValue(numeral: string): number | undefined {
  const parts = /^([二三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(numeral);
  if (parts === null) return undefined;
  const [, tens = '', ten, ones = ''] = parts;
  if (ten === undefined) return tens === '' || ones === '' ? digit(tens || ones) : undefined;
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

function digit(numeral: string): number {
  return numeral === '两' ? 2 : '一二三四五六七八九'.indexOf(numeral) + 1;
}
