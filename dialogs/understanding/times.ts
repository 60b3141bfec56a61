import { anyOf } from './anyOf.ts';

const day = anyOf(`
  明后天|今天|今日|明天|明日|明儿个?|后天|后日|后儿个?|大后天|昨天|昨日|前天|前日|大前天|今晚|明晚|昨晚|今早|明早|今儿
  (?:下下|这|本|下|上)?个?(?:周|星期|礼拜)[一二三四五六日天末](?![个位台次岁])
  (?:(?:\\d{4}年)?(?<!\\d)(?:1[0-2]|0?[1-9])|[一二三四五六七八九十]{1,2})月(?:份|底|初|中旬?|上旬|下旬)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})?[号日]?
  (?<![\\d路街道巷弄村段里])(?:[12]\\d|3[01]|0?[1-9])[号日](?![楼线机店院门院馆桌])|(?:这|本|下|上)个?月(?:底|初|中旬?|\\d{1,2}[号日])?|月底|月初|年底|年前|年后
  周末|双休日|工作日|节假日|平时|随时|任何时[候间]|这几天|这两天|过两天|前几天|上周|下周|本周|这周|双十一|双11|六一八|618
  元旦|春节|清明节?|(?<![百千万])五一(?![个台件张套只条斤])|端午节?|中秋节?|国庆节?|十一期间
`);
const part = anyOf(
  '早上|早晨|清早|上午|中午|下午|午后|傍晚|晚上|夜里|凌晨|白天|全天|半夜|下班后|下班以后|饭后|晚饭后',
);
const number = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九两]|二十[一二三四]?)';
const clock = `(?:\\d{1,2}\\s?[:：]\\s?\\d{2}|${number}(?:点钟?|時|时)(?:半|一刻|三刻|[0-5]?\\d分?|多|左右)?)`;
const range = `(?:\\s?(?:-|–|—|~|～|到|至)\\s?(?:${part})?${clock})?`;
const bound = '(?:\\s?(?:以后|之后|过后|以前|之前|后|前|左右|之间))?';
const hours = `${clock}${range}`;
const chinese = new RegExp(
  `(?:${day}(?:\\s?(?:到|至|-|和|或者?|、)\\s?${day})?\\s?的?(?:${part})?\\s?(?:${hours})?|${part}\\s?(?:${hours})?|${hours}(?=钟|半|以?[前后]|之[前后]|左右|来|过来|打|联系|有空|方便|上门|行|可以|吧|[,，。.!！;；]|$))${bound}`,
  'g',
);
// Words that look like a time of day and are none: greetings, "a bit", counted things, idioms.
const chineseTraps =
  /^(?:一点(?:钟)?(?!半|后|以后|之后|左右|前|到|钟)|早上(?=好)|晚上(?=好)|中午(?=好)|下午(?=好|茶)|上午(?=好))|^平时$|^[一二三四五六七八九两]点$/;

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const englishDay = `(?:(?:next|this|last|on|by|every|the coming)\\s)?(?:${weekday}|week(?:end|day)s?|week|month)|today|tonight|tomorrow|yesterday|the day after tomorrow|(?:on )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?may|(?:on )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:january|february|march|april|may(?= \\d)|june|july|august|september|october|november|december)(?: \\d{1,2}(?:st|nd|rd|th)?)?`;
const englishPart =
  '(?:(?:in the |at )?(?:early |late )?(?:mornings?|afternoons?|evenings?|noon|lunchtime|midday|night))';
// A point between figures is an amount as often as a time: it takes am or pm to be one.
const englishHour =
  "(?:(?:[01]?\\d|2[0-3]):[0-5]\\d\\s?(?:[ap]\\.?m\\b\\.?)?|(?:1[0-2]|0?\\d)\\.[0-5]\\d\\s?[ap]\\.?m\\b\\.?|\\d{1,2}\\s?[ap]\\.?m\\b\\.?|\\d{1,2} o'?clock)";
const englishClock = `(?:between \\d{1,2}(?:[:.]\\d{2})? and ${englishHour}|(?:(?:around|about|at|after|before|by|from|between|until|till)\\s)*${englishHour}(?:\\s?(?:-|–|to|and|until)\\s?${englishHour})?)`;
const looseHour =
  '(?:(?:after|before|around|from|between) \\d{1,2}(?:\\s?(?:-|to|and) \\d{1,2})?|\\d{1,2}\\s?-\\s?\\d{1,2})';
const english = new RegExp(
  `\\b(?:(?:${englishDay})(?:,? ?${englishPart})?(?:,? (?:${englishClock}|${looseHour}))?|${englishPart}(?:,? ${englishClock})?|${englishClock}|any ?time(?: (?:after|before) ${englishHour})?)(?![\\w%])`,
  'gi',
);
const englishTraps =
  /^(?:good )?(?:morning|afternoon|evening)s?$|^(?:week|month|night|fri|sun|sat|mon|wed)$/i;

/** Times and days as the customer said them, in order; times in the past too. Nothing is computed from them. */
export function timesOf(text: string): string[] {
  const folded = text.normalize('NFKC').slice(0, 400);
  const found = /\p{Script=Han}/u.test(folded) ? matches(folded, chinese, isChineseTrap) : [];
  return found.length > 0 ? found : matches(folded, english, (words) => englishTraps.test(words));
}

function isChineseTrap(words: string, after: string): boolean {
  if (chineseTraps.test(words + after.slice(0, 1))) return true;
  return (
    /^(?:[\d一二三四五六七八九两十]+点)$/.test(words) &&
    /^(?:建议|意见|问题|要求|水|都|也|不|儿|点|原因)/.test(after)
  );
}

function matches(text: string, shape: RegExp, isTrap: (words: string, after: string) => boolean): string[] {
  const found = [...text.matchAll(shape)].flatMap(({ 0: words, index }) => {
    const greeting = /(?:good\s)$/i.test(text.slice(0, index));
    return greeting || isTrap(words.trim(), text.slice(index + words.length)) ? [] : [words.trim()];
  });
  return [...new Set(found)];
}
