/** Contacts that may stand in a text to a customer: the public ones, and the customer's own. */
export type AllowedContacts = readonly string[];

const chineseDigits = '零一二三四五六七八九';
const DIGIT_RUN = /\+?\(?\d(?:[\d\s().-]{5,22})\d/g;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
// A cue and what is named after it: 微信 yl_wang88, 加我V: …, QQ 12345678.
const ACCOUNT =
  /(?:微信号?|威信|薇信|v信|wechat|weixin|wx|vx|\bv\b|QQ号?|扣扣|whatsapp|telegram|支付宝)\s*(?:id|号|是|为)?\s*[:：是为]?\s*([a-z][\w-]{4,19}|\d{5,12})/gi;

/**
 * The private contacts that a text gives away: telephone numbers and mail addresses that are not public ones of the
 * company nor the customer's own, and accounts of WeChat, QQ and the like. Each as it stands in the text.
 */
export function privateContacts(text: string, allowed: AllowedContacts): string[] {
  const plain = foldDigits(text.normalize('NFKC').replace(/[\u200B-\u200F\u2060\uFEFF]/g, ''));
  const known = new Set(allowed.flatMap((one) => [one.toLowerCase(), digitsOf(one)]));
  const accounts = [...plain.matchAll(ACCOUNT)].filter(
    ([, account = '']) => !known.has(account.toLowerCase()),
  );
  const mails = [...plain.matchAll(MAIL)].filter(([mail]) => !known.has(mail.toLowerCase()));
  const phones = [...plain.matchAll(DIGIT_RUN)].filter(
    ([run]) => isPhone(digitsOf(run)) && !known.has(digitsOf(run)),
  );
  return [...new Set([...accounts, ...mails, ...phones].map(([found]) => found.trim()))];
}

// Mobile numbers, numbers with an area code, 400 and 800 numbers; with or without the country.
function isPhone(digits: string): boolean {
  const national = digits.replace(/^(?:00)?86(?=\d{10,11}$)/, '');
  return /^(?:1[3-9]\d{9}|0\d{9,11}|[48]00\d{7})$/.test(national);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

// 一三八零零… is read like 13800…; a few Chinese digits in a row are words.
function foldDigits(text: string): string {
  return text.replace(/[零〇一二三四五六七八九幺]{7,}/g, (run) =>
    [...run].map((one) => (one === '幺' ? 1 : one === '〇' ? 0 : chineseDigits.indexOf(one))).join(''),
  );
}
