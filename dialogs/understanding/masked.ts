import { anySurname } from './chineseNameForms.ts';
import { nameOf } from './names.ts';

/** What stands where something personal stood. */
const MASK = '***';

const DIGIT = '[\\d０-９〇零一二三四五六七八九幺两]';
const patterns: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
  // Long numbers, dictated ones too: telephones, orders, identity cards; models have fewer digits in a row.
  new RegExp(`[a-z]{0,4}[+(]?${DIGIT}(?:[\\s().-]{0,2}${DIGIT}){5,24}`, 'gi'),
  /(?<=(?:qq|扣扣|订单|单号|编号|尾号|后四位|order|number|no\.)\D{0,12})\d{4,}/gi,
  // A street with its number and what leads up to it; a number in a building.
  /\p{Script=Han}{0,16}(?:路|街|道|巷|弄|胡同|小区|花园|村|镇)\s*\d{1,5}\s*(?:号|弄|栋|幢|座|室)[\p{Script=Han}\d\s-]{0,20}?(?:室|楼|层|单元|栋|号)?(?=$|[，。,.；;！!？?\s])/gu,
  /\d{1,4}\s*(?:栋|幢|号楼|单元)\s*\d{0,4}(?:\s*(?:单元|层|楼)\s*\d{0,4})?(?:\s*室)?/g,
  /\d{1,5}\s+(?:[A-Z][\w'’-]+\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square)\b\.?/g,
  /\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?/g,
  new RegExp(`${anySurname}\\p{Script=Han}{0,2}?(?:先生(?!产)|女士|小姐|太太|老师|师傅(?!们)|阿姨)`, 'gu'),
];
const introduced = /((?:我姓|免贵姓?|姓名[:：]?|联系人[:：]?|收货人[:：]?|my name is ))[\p{L}'’-]{1,20}/giu;

/**
 * A text without telephone numbers, addresses of any kind, long numbers and names; `known` are words that are known
 * to be personal, for example the customer's name and what they filled in.
 */
export function masked(text: string, known: readonly string[] = []): string {
  const name = nameOf(text, { asAnswer: false });
  const { surname, given } = { surname: name?.surname ?? '', given: name?.given ?? '' };
  const words = [...known, `${surname}${given}`, `${given} ${surname}`.trim(), surname, given];
  const bare = words
    .filter((word) => [...word.trim()].length > 1)
    .sort((one, other) => other.length - one.length)
    .reduce((kept, word) => kept.replaceAll(word, MASK), text);
  return patterns
    .reduce((kept, pattern) => kept.replace(pattern, MASK), bare)
    .replace(introduced, (_all, cue: string) => cue + MASK);
}
