import { toSimplified } from '../../bot/core/simplified.ts';

/** The days that people are wished a happy one on, in the order of the labels of `words.wishes`; the last is any of them. */
const WISHED: readonly RegExp[] = [
  /春节|新春|除夕|元宵|过年|拜年|恭喜发财|spring festival|(chinese|lunar) new year/i,
  /元旦|新年|跨年|new year/i,
  /五一|劳动节|labou?r day|may day/i,
  /端午|粽子节|dragon boat/i,
  /中秋|mid-?autumn|moon festival/i,
  /国庆|十一快乐|national day/i,
  /节日|佳节|双节|圣诞|holidays?|christmas|festive season/i,
];

const WISH =
  /(快乐|安康|愉快|吉祥|如意)|(新年|过年|节日)好|恭喜发财|拜年|\b(happy|merry|enjoy|wish)\b|season'?s greetings/i;

/** Which wish fits a holiday, by its name or the words of a customer; undefined for 清明, days of mourning and all others. */
export function wishFor(text: string): number | undefined {
  const said = toSimplified(text);
  const at = WISHED.findIndex((pattern) => pattern.test(said));
  return at < 0 ? undefined : at;
}

/** Whether a text wishes us a happy holiday. */
export function isHolidayWish(text: string): boolean {
  return wishFor(text) !== undefined && WISH.test(toSimplified(text));
}
