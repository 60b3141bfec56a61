import { toSimplified } from '../bot/core/simplified.ts';
import type { Fact } from './forms.ts';
import type { Company } from './services.ts';
import { contactsOf } from './understanding/contacts.ts';
import { numbersOf } from './understanding/orderNumbers.ts';
import { isQuestion } from './understanding/question.ts';
import { timesOf } from './understanding/times.ts';

const LONGEST = 200;
const SHORTEST_ADDRESS = 4;

const PLACE =
  /\d|,|[省市区县旗州镇乡村路街道巷弄号栋楼室园城]|\b(road|rd|street|st|avenue|lane|district|building)\b/i;
const ANY_TIME =
  /随时|都(可以|行|方便|好|成)|任何|你们(定|安排|方便)|看你们|尽快|越快越好|早点|晚点|any|whenever|flexible|asap|soon|early|late|up to you/i;
const COUNT =
  /\d|[一二两俩三四五六七八九十百几]|\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|several|few|couple|single)\b/i;
const PHONE_BESIDE =
  /[\s,，;；。]*(?:我的)?(?:联系)?(?:电话|手机|phone|tel|mobile)[^\d\n]{0,8}[\d\s+-]{7,}.*$/i;

/** What an answer says to the question for a fact; undefined when it cannot be read. Pictures answer for evidence. */
export function readFact(fact: Fact, text: string, pictures: number, company: Company): string | undefined {
  const said = text.trim().slice(0, LONGEST);
  if (fact === 'evidence') return pictures > 0 ? `${pictures}` : said || undefined;
  if (fact === 'phone' || fact === 'email') return contactsOf(said)[fact] ?? undefined;
  if (fact === 'qq') return /(?<!\d)[1-9]\d{4,10}(?!\d)/.exec(said.normalize('NFKC'))?.[0];
  if (fact === 'region') return company.regionIn(said)?.id;
  if (fact === 'orderNumber')
    return numbersOf(said).orders[0] ?? /(?=[A-Za-z-]*\d)[A-Za-z\d-]{6,30}/.exec(said)?.[0];
  if (fact === 'phoneEnd') return /(?<!\d)\d{4}(?!\d)/.exec(said.normalize('NFKC'))?.[0];
  if (fact === 'address') return addressIn(said);
  if (fact === 'visitTime') return visitTimeIn(said);
  if (fact === 'quantity') return COUNT.test(toSimplified(said)) ? said : undefined;
  return said || undefined;
}

/** A corrected address that names only the street stands for the whole: the province and city before it stay. */
export function mergedAddress(before: string, corrected: string): string {
  const at = before.indexOf(corrected.slice(0, 3));
  return at > 0 ? `${before.slice(0, at)}${corrected}` : corrected;
}

// Whoever says where they live often adds how to reach them; that is a fact of its own.
function addressIn(said: string): string | undefined {
  const address = said.replace(PHONE_BESIDE, '');
  return [...address].length >= SHORTEST_ADDRESS && PLACE.test(toSimplified(address)) ? address : undefined;
}

// Of a question only the time in it is an answer.
function visitTimeIn(said: string): string | undefined {
  const times = timesOf(said);
  if (isQuestion(said)) return times.join('、') || undefined;
  return times.length > 0 || ANY_TIME.test(toSimplified(said)) ? said : undefined;
}
