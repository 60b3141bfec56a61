import { simplifiedCharacter } from '../../bot/core/simplified.ts';

/**
 * Folds away how a thing is written: width and compatibility forms, case, traditional characters, numerals before
 * a unit of measure, contractions, punctuation, emoji and letters held down. Runs of characters, words and numbers
 * remain, with single spaces where punctuation or a change of script stood.
 */
export function normalise(text: string): string {
  const folded = withoutContractions(text.normalize('NFKC').toLowerCase());
  const runs = inRuns(folded.includes(',') ? folded.replace(/(?<=\d),(?=\d{3})/g, '') : folded);
  return withArabicNumerals(runs.replace(/(\p{L})\1{2,}/gu, '$1'));
}

type Script = 'none' | 'point' | 'number' | 'word' | 'characters';

/** The runs of a text with a space between each two; one loop, since articles are read by the ten thousand. */
function inRuns(text: string): string {
  let runs = '';
  let last: Script = 'none';
  for (const character of text) {
    const codePoint = simplifiedCharacter(character).codePointAt(0) ?? 0;
    const script = scriptOf(codePoint);
    if (script === 'none') last = script;
    // A point counts if a number goes on behind it.
    else if (script === 'point') last = last === 'number' ? script : 'none';
    else {
      if (last === 'point' && script === 'number') runs += '.';
      else if (last !== script && runs !== '') runs += ' ';
      runs += String.fromCodePoint(codePoint);
      last = script;
    }
  }
  return runs;
}

function scriptOf(codePoint: number): Script {
  if (codePoint >= 0x61 && codePoint <= 0x7a) return 'word';
  if (codePoint >= 0x30 && codePoint <= 0x39) return 'number';
  if (codePoint === 0x2e) return 'point';
  if (codePoint < 0x80) return 'none';
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'characters';
  if (!/[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoint))) return 'none';
  return isCharacter(codePoint) ? 'characters' : 'word';
}

/** Whether a code point is of a script without spaces between words (Han, kana), each of which is a unit. */
export function isCharacter(codePoint: number): boolean {
  return codePoint > 0x2e7f;
}

function withoutContractions(text: string): string {
  if (!/[a-z]/.test(text)) return text;
  return text
    .replace(/[‘’`´]/g, "'")
    .replace(/\b(ca|wo)n'?t\b|\bcannot\b/g, ' can not ')
    .replace(/n't\b/g, ' not ')
    .replace(/'(s|m|re|ve|ll|d)\b/g, ' ');
}

const NUMERAL = /[一二两三四五六七八九十]{1,3}(?=(?:个?月|天|日|年|周|小时|分钟|级|匹|寸|升|斤|次|台))/g;

function withArabicNumerals(text: string): string {
  return text.replace(NUMERAL, (numeral, at: number) => {
    const value = numeralValue(numeral);
    if (value === undefined) return numeral;
    return `${at === 0 || text[at - 1] === ' ' ? '' : ' '}${value} `;
  });
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
