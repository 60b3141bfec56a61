const currencyToken =
  /^(?:rmb|cny|usd|hkd|eur|gbp|jpy|ntd?|yuan|kuai)|(?:rmb|cny|usd|hkd|eur|gbp|jpy|yuan|kuai)$/;
const amountToken = /^\d+(?:\.\d+)?[wk]\d?$/;

const time = '\\d{1,2}:\\d\\d(?::\\d\\d)?';
const year = '(?:19|20)\\d\\d';

// Shapes of numbers that are never an amount by themselves; a unit of money behind one still counts.
const shapes: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s\p{Script=Han}]{1,500}/gu,
  /[a-z0-9.+-]{1,64}@[a-z0-9.-]{1,100}/g,
  new RegExp(`${time}(?:[ap]m)?(?: ?[-~到至] ?${time})?`, 'g'),
  new RegExp(`(?<!\\d)${year} ?[-/.年] ?\\d{1,2}(?:[-/.月] ?\\d{1,2})?(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)\\d{1,2}[-/.]\\d{1,2}[-/.]${year}(?!\\d)`, 'g'),
  new RegExp(`(?<![\\d.])${year}(?=[年版款届])`, 'g'),
  /\d{1,2}点\d{1,2}|[零一二两三四五六七八九十]{1,3}点[零一二三四五六七八九十]{1,3}(?!万|块|元|折|千|百)/g,
  /(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d)|(?<!\d)\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/g,
  /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g,
  /(?<!\d)0\d{2,3}[- ]?\d{3,4}[- ]?\d{4}(?:[-转]\d{1,5})?(?!\d)/g,
  /(?<!\d)[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/g,
  /(?<!\d)(?:95\d{3}|123(?:15|45))(?=[\p{P}\s是为可转找报能]|热线|电话|$)/gu,
  /(?<![\d.])\d{7,}(?:-\d{1,5})?(?!\.?\d)/g,
  /(?<![\d.])\d{1,3}(?:\.\d{1,3}){2,3}(?![\d.])/g,
  /\(\d{1,3}\)(?=\.[a-z])|(?<!\d)\d{1,2}\s?:\d\d(?!\d)/g,
  /双\s?(?:十一|十二|11|12)|六一八|三七二十一|三下五除二|一是一|二百五十六色/g,
  /(?<=^|\n)[ #>(]*\d{1,2}[.、):](?!\d)/g,
  /(?<![a-z0-9])(?=[a-z0-9-]{0,30}[a-z])(?=[a-z0-9-]{0,30}\d)[a-z0-9]+(?:[-/.][a-z0-9]+){0,8}(?![a-z0-9])/g,
];

/** Marks the parts of a normalised text that are addresses, dates, times, telephone numbers, models and other codes. */
export function safeShapes(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  if (!/[\d一二三]/.test(text)) return marks;
  for (const shape of shapes) {
    for (const { 0: found, index } of text.matchAll(shape)) {
      if (amountToken.test(found) || currencyToken.test(found)) continue;
      marks.fill(1, index, index + found.length);
    }
  }
  return marks;
}
