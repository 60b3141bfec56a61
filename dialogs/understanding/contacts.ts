import { Culture, recognizeEmail, recognizePhoneNumber } from '@microsoft/recognizers-text-sequence';
import { withFigures } from './digits.ts';

/** Ways to reach the customer: a telephone number as digits (with a leading + if foreign), an e-mail address, a QQ number. */
export interface ContactsRead {
  phone: string | null;
  email: string | null;
  qq: string | null;
}

// The recognizers take seconds on long hostile text.
const LONGEST = 200;

/** The first of each contact in the text. Order numbers, identity cards and bank cards are none. */
export function contactsOf(text: string): ContactsRead {
  const figures = withFigures(text);
  const qq = /(?:qq|扣扣|企鹅号)\s*(?:号码?|number|no\.?)?\s*(?:[:是为]|is)?\s*([1-9]\d{4,10})(?!\d)/i.exec(
    figures,
  )?.[1];
  return { phone: phoneIn(figures, qq), email: emailIn(figures), qq: qq ?? null };
}

function phoneIn(figures: string, qq: string | undefined): string | null {
  if (!/(?:\d[\s().-]*){7}/.test(figures)) return null;
  const recognized = figures.length > LONGEST ? [] : recognizePhoneNumber(figures, Culture.Chinese);
  const candidates = recognized.map(({ start, end }) => ({ start, end: end + 1 }));
  for (const { start, end } of [...candidates, ...shapes(figures)]) {
    const phone = checkedPhone(figures, start, end);
    if (phone && phone !== qq) return phone;
  }
  return null;
}

// What the recognizer misses: numbers glued to words, unusual grouping.
function shapes(figures: string): { start: number; end: number }[] {
  const mobile = /(?<![\d-])(?:\+?86[\s-]?)?1[3-9]\d(?:[\s.-]?\d){8}(?!\d)/g;
  const landline = /(?<![\d-])\(?0\d{2,3}\)?[\s-]?\d{7,8}(?!\d)/g;
  const service = /(?<![\d-])[48]00[\s-]?(?:\d[\s-]?){6}\d(?!\d)/g;
  const abroad = /(?<!\d)\+[1-9](?:[\s().-]{0,2}\d){7,14}(?!\d)/g;
  const american = /(?<!\d)\(?[2-9]\d{2}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/g;
  return [mobile, landline, service, abroad, american].flatMap((shape) =>
    [...figures.matchAll(shape)].map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  );
}

const orderCue =
  /(?:订单|单号|编号|流水|快递|运单|序列号|身份证|卡号|账号|货号|\b(?:order|ticket|serial|tracking|invoice|sn|qq|id))[^\d,，。;；]{0,16}$/i;

function checkedPhone(figures: string, start: number, end: number): string | null {
  if (/[\da-z]$/i.test(figures.slice(0, start).slice(-1)) || /^\d/.test(figures.slice(end))) return null;
  if (orderCue.test(figures.slice(Math.max(0, start - 20), start))) return null;
  const said = figures.slice(figures[start - 1] === '+' ? start - 1 : start, end);
  const digits = said.replace(/\D/g, '');
  const home = digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$|0?[1-9]\d{9,10}$)/, '');
  const abroad = /^\s*\+(?!86)/.test(said);
  if (abroad) return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null;
  if (/^1[3-9]\d{9}$/.test(home)) return home;
  if (/^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/.test(home) || /^[48]00\d{7}$/.test(home)) return home;
  return /^\(?[2-9]\d{2}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(said.trim()) ? digits : null;
}

function emailIn(figures: string): string | null {
  const spelled = figures
    .replace(/\s*(?:\(at\)|\[at\]|艾特| at (?=[\w-]+\s?(?:\.|点| dot )\s?\w+))\s*/gi, '@')
    .replace(/(?<=@[\w.-]{1,40}?)\s*(?:点| dot )\s*(?=[a-z])/gi, '.')
    .replace(/(?<=[\w.-])\s*@\s*(?=[\w-]+\s*\.)/g, '@')
    .replace(/(?<=@[\w-]{1,40})\s*\.\s*(?=[a-z])/gi, '.');
  if (!spelled.includes('@')) return null;
  const recognized = spelled.length > LONGEST ? [] : recognizeEmail(spelled, Culture.English);
  const own = /[a-z0-9][\w.+-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/i.exec(spelled)?.[0];
  const found =
    recognized.map(({ text }) => text).find((address) => address.length > (own?.length ?? 0)) ?? own;
  return found && /^[\x21-\x7e]+$/.test(found) ? found.toLowerCase() : (own?.toLowerCase() ?? null);
}
