import { dayAfter, dayOf, instantOf, zonedIso } from '../zoneTime.ts';
import type { OrderFields } from './order.ts';

const DAY = /(?:(\d{4})\s*[-/年.]\s*)?(\d{1,2})\s*[-/月.]\s*(\d{1,2})\s*[日号]?/;
const HOURS = /(\d{1,2})\s*[:：]\s*(\d{2})\s*(?:-|–|—|~|～|至|到|to)\s*(\d{1,2})\s*[:：]\s*(\d{2})/;

/**
 * The time of a visit as people write it: `2026-11-24 14:00-16:00`, `11月24日 14:00至16:00`, `明天 9:30-11:30`. A day
 * without a year is the next one of that name. Undefined where a day, a beginning or an end cannot be read.
 */
export function readVisit(text: string, now: Date, timeZone: string): OrderFields['visit'] | undefined {
  const plain = text.normalize('NFKC');
  const hours = HOURS.exec(plain);
  const day = readDay(plain.replace(HOURS, ''), dayOf(now.getTime(), timeZone));
  if (!hours || !day) return undefined;
  const [hour = 0, minute = 0, lastHour = 0, lastMinute = 0] = hours.slice(1).map(Number);
  if (hour > 23 || lastHour > 24 || minute > 59 || lastMinute > 59) return undefined;
  const at = (minutes: number) => zonedIso(instantOf(day, minutes, timeZone), timeZone);
  return { from: at(hour * 60 + minute), until: at(lastHour * 60 + lastMinute) };
}

function readDay(text: string, today: string): string | undefined {
  if (/后天|day after tomorrow/i.test(text)) return dayAfter(today, 2);
  if (/明天|明日|tomorrow/i.test(text)) return dayAfter(today);
  if (/今天|今日|today/i.test(text)) return today;
  const [, year, month = '', date = ''] = DAY.exec(text) ?? [];
  if (month === '') return undefined;
  const ofYear = (one: string) => `${one}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = today.slice(0, 4);
  const soon = ofYear(year ?? thisYear);
  const day = year === undefined && soon < today ? ofYear(String(Number(thisYear) + 1)) : soon;
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? undefined : day;
}
