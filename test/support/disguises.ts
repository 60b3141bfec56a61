/** A way to hide a price from a program that a reader sees through; `random` gives numbers from 0 to 1. */
export type Disguise = (price: string, random: () => number) => string;

const digits = (zero: number): Disguise => {
  return (price) => price.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
};

const listed = (forms: string): Disguise => {
  const list = Array.from(forms);
  return (price) => price.replace(/\d/g, (digit) => list[Number(digit)] ?? digit);
};

const between = (mark: string): Disguise => {
  return (price) => Array.from(price).join(mark);
};

const swapped = (...pairs: string[]): Disguise => {
  return (price, random) => {
    const usable = pairs.filter(() => random() < 0.8 || pairs.length === 1);
    return usable.reduce((text, pair) => text.replaceAll(pair.charAt(0), pair.slice(1)), price);
  };
};

// Tags and entities that are there already stay whole: a reader's program reads them once.
const someCharacters = (hide: (character: string) => string): Disguise => {
  return (price, random) =>
    price.replace(/&[^;\s]{1,10};|<[^>]{1,8}>|./gsu, (one) =>
      Array.from(one).length > 1 || random() < 0.5 ? one : hide(one),
    );
};

const around = (open: string, close: string): Disguise => {
  return (price) => price.replace(/[OlОЗΟ]*\p{N}[\p{N}.,OlОЗΟ]*/gu, (number) => `${open}${number}${close}`);
};

const code = (character: string) => character.codePointAt(0) ?? 0;

// In the order in which they are put on: other characters first, then what comes between them, then what goes around.
const disguises: Readonly<Record<string, Disguise>> = {
  none: (price) => price,
  capitals: (price) => price.toUpperCase(),
  letters: (price) => price.replaceAll('0', 'O').replace(/1(?=[\dO])/g, 'l'),
  cyrillic: swapped('0О', '3З', 'MМ', 'BВ', 'eе', 'oо', 'aа', 'yу', 'SЅ', 'DԀ'),
  greek: swapped('0Ο', 'BΒ', 'MΜ', 'oο', 'aα', 'uυ'),
  variants: swapped('元圓', '块塊', '万萬', '价價', '费費', '满滿', '减減', '两兩', '¥￥', '$＄'),
  otherYuan: swapped('元円'),
  compatibility: swapped('一⼀', '二⼆', '八⼋', '十⼗'),
  fullWidth: (price) => price.replace(/[!-~]/g, (one) => String.fromCodePoint(code(one) + 0xfee0)),
  circled: listed('⓪①②③④⑤⑥⑦⑧⑨'),
  disc: listed('⓿❶❷❸❹❺❻❼❽❾'),
  superscript: listed('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  subscript: listed('₀₁₂₃₄₅₆₇₈₉'),
  arabicIndic: digits(0x660),
  persian: digits(0x6f0),
  devanagari: digits(0x966),
  bengali: digits(0x9e6),
  thai: digits(0xe50),
  bold: digits(0x1d7ce),
  monospace: digits(0x1d7f6),
  keycaps: (price) => price.replace(/\d/g, '$&\ufe0f\u20e3'),
  spaces: between(' '),
  wideSpaces: between('\u3000'),
  hairSpaces: between('\u200a'),
  lineBreaks: between('\n'),
  zeroWidth: between('\u200b'),
  joiners: between('\u200d'),
  wordJoiners: between('\u2060'),
  byteOrderMarks: between('\ufeff'),
  softHyphens: between('\u00ad'),
  leftToRight: between('\u200e'),
  variation: between('\ufe0f'),
  struckThrough: between('\u0336'),
  noBreakEntities: (price) => Array.from(price).join('&nbsp;'),
  strong: around('**', '**'),
  emphasis: around('*', '*'),
  underlined: around('_', '_'),
  codeSpan: around('`', '`'),
  html: around('<b>', '</b>'),
  insideHtml: (price) => price.replace(/(\d)(\d)/g, '$1<i></i>$2'),
  brackets: around('【', '】'),
  parentheses: around('（', '）'),
  entities: someCharacters((one) => `&#${code(one)};`),
  hexEntities: someCharacters((one) => `&#x${code(one).toString(16)};`),
  bareEntities: someCharacters((one) => (/[^\w]/.test(one) ? `&#${code(one)};` : one)),
};

/** Names of all kinds of disguise, `none` among them, in the order in which they are put on. */
export const disguiseNames: readonly string[] = Object.keys(disguises);

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const formal = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

function everyday(value: number, of = numerals, places = ['', '十', '百', '千']): string {
  const written = String(value);
  const text = Array.from(written, (digit, at) => {
    const place = places[written.length - 1 - at] ?? '';
    return digit === '0' ? '零' : `${of[Number(digit)] ?? ''}${place}`;
  });
  return text.join('').replace(/零+/g, '零').replace(/零$/, '');
}

type Price = (value: number) => string;

const prices: readonly Price[] = [
  (value) => `${value}元`,
  (value) => `${value}块`,
  (value) => `${value}块钱`,
  (value) => `${value}.50元`,
  (value) => `¥${value}`,
  (value) => `$${value}`,
  (value) => `€${value}`,
  (value) => `RMB${value}`,
  (value) => `${value}RMB`,
  (value) => `人民币${value}`,
  (value) => `${value} yuan`,
  (value) => `${value} dollars`,
  (value) => `${value}大洋`,
  (value) => `${value}港币`,
  (value) => `${value}美元`,
  (value) => `${everyday(value)}元`,
  (value) => `${everyday(value)}块钱`,
  (value) => `${everyday(value, formal, ['', '拾', '佰', '仟'])}元整`,
  (value) => `${value / 10}万元`,
  (value) => `${value}元起`,
  (value) => `${value}-${value + 50}元`,
  (value) => `满${value + 100}减${value}`,
  (value) => `立减${value}元`,
  (value) => `运费${value}元`,
  (value) => `优惠券${value}元`,
  (value) => `只要${value}`,
  (value) => `售价${value}`,
  (value) => `原价${value + 100}现价${value}`,
  (value) => `到手价${value}`,
  (value) => `安装费${value}`,
  (value) => `${(value % 8) + 2}折`,
  (value) => `${numerals[(value % 8) + 2] ?? ''}折`,
];

const frames: readonly [open: string, close: string][] = [
  ['', ''],
  ['这款', '，颜色齐全。'],
  ['您好，一共', '，请放心。'],
  ['师傅说', '，您看可以吗？'],
  ['The whole job is ', ', all included.'],
  ['第2步做好以后再看，', '。'],
];

/** A price in a sentence under the disguises named, put on one after the other. */
export function disguisedPrice(names: readonly string[], random: () => number): string {
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const value = 12 + Math.floor(random() * 980);
  const price = pick(prices, String)(value);
  const [open, close] = pick(frames, ['', '']);
  const ordered = disguiseNames.filter((name) => names.includes(name));
  const hidden = ordered.reduce((text, name) => disguises[name]?.(text, random) ?? text, price);
  return `${open}${hidden}${close}`;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
