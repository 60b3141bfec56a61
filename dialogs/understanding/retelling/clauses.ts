import { toSimplified } from '../../../bot/core/simplified.ts';
import { findPrices } from '../../../knowledge/price/detect.ts';
import { anyOf } from '../anyOf.ts';
import { isGibberish } from '../gibberish.ts';
import { isGreeting } from '../greeting.ts';
import { masked } from '../masked.ts';
import { isQuestion } from '../question.ts';
import { feelingWords } from '../tables/feelings.ts';
import { asksInChinese } from './chineseQuestions.ts';
import { asksInEnglish } from './englishQuestions.ts';

/** One clause of a customer's text that may be said back once it is put in our words. */
export interface Clause {
  /** One line, simplified characters, no sign at its ends. */
  text: string;
  /** Whether it asks something. */
  asks: boolean;
}

const LONGEST_TEXT = 600;
const LONGEST: Record<'chinese' | 'english', number> = { chinese: 42, english: 150 };

const CHINESE_ENDS = /[，,。！!？?；;：:…~～\n]+|(?<!\d)\.|\.(?!\d)|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u;
// An English comma parts clauses only where a question or request begins behind it.
const ENGLISH_ENDS =
  /[!?;…~\n]+|\.(?=\s|$)|\.{2,}|,(?= (?:and |but |so )?(?:(?:can|could|do|does|did|is|are|will|would|should|have|has|may|how|what|why|when|where) (?:i|you|we|it|the|my|your|this|that|there|someone|somebody|anyone|do|does|can|is|are|will)\b|which \w+ (?:\w+ )?(?:should|do|does|can|would|is|are)\b|please |(?:got )?any ))| (?=so (?:can|could|will|would) you\b)/i;
// Signs of links, markup, addresses and code; doubled letters of noise.
const UNFIT =
  /[<>{}[\]\\|`*_#$^=@%"“”«»&/「」『』《》]|https?|www|\.(?:com|cn|net|org)|([\p{L}\p{Emoji_Presentation}])\1{3,}/iu;
const ASIDES =
  /(?:订单(?:编?号)?|单号|运单号?|快递单号|受理编?号|编号|order(?: (?:number|no\.?))?|number|no\.?)\s{0,2}(?:[:：#是为]|is)?\s{0,2}[A-Z]{0,4}-?\d[\dA-Z -]{4,30}|\([^()]{0,80}\)|（[^（）]{0,80}）|【[^【】]{0,80}】/gi;
// "Where is my order 2023…": only the number is left out.
const NUMBERED =
  /(?<=\b(?:my|our|your|the|this|that) order)(?: (?:number|no\.?))?\s{0,2}[:#]?\s{0,2}[A-Z]{0,4}-?\d[\dA-Z-]{4,30}/gi;
// 安 is a surname, and neither 安装师傅 nor 上次的师傅 is a name.
const OF_NOBODY = /\p{Script=Han}{0,4}(?:的|个|位|安装|上门|维修|送货)(?=师傅|老师|阿姨)/gu;
// "My name is Peter Smith, my new …": the name alone is left out. An address that is changed is named, not repeated.
const NAMED =
  /\b(?:[Mm]y name is|[Tt]his is|I am|I'm) (?:(?:Mr|Mrs|Ms)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?:,| and) (?=\w)/g;
const CHANGED = /(地址|电话|手机号?|号码|邮箱)(?:改成|改为|换成|改到)[^，,。;；!！?？\n]+/g;
/** A clause whose last word was left out. */
const CUT_SHORT = /\b(?:my|our|your|the|an)$/i;
const PICTURES = /[\p{Extended_Pictographic}\p{Cf}]|(?!\n)\p{Cc}/gu;
const insults = new RegExp(
  anyOf(
    feelingWords
      .filter(({ reading }) => reading === 'abuse')
      .map(({ words }) => words)
      .join('\n'),
  ),
  'iu',
);

/**
 * What of a text may be said back: clause by clause, without greetings, insults, noise, markup, links, whatever names a
 * person, a way to reach them or an amount of money, and without clauses too long to be said in one breath. Nothing
 * where something that is asked is among what is left out.
 */
export function clausesOf(text: string): Clause[] {
  const said = toSimplified(
    text
      .slice(0, LONGEST_TEXT)
      .normalize('NFKC')
      .replace(NUMBERED, '')
      .replace(ASIDES, '\n')
      .replace(NAMED, '\n'),
  )
    .replace(CHANGED, '$1改一下')
    .replace(/[‘’´]/g, "'")
    .replace(/\n+/g, '\n')
    .replace(PICTURES, ' ');
  const ends = /\p{Script=Han}/u.test(said) ? CHINESE_ENDS : ENGLISH_ENDS;
  const clauses = cut(withoutPriceOf(said), ends).filter(({ text: clause }) => saysSomething(clause));
  const fit = clauses.filter(({ text: clause }) => mayBeSaid(clause));
  return clauses.some((clause) => clause.asks && !fit.includes(clause)) ? [] : fit;
}

const AMOUNT_BEFORE = /^(?:的|开票费|(?:安装|上门|检测|维修|服务|材料|手续|运)费)/;

// 3999元的冰箱 is 冰箱; an amount that stands otherwise takes its clause with it.
function withoutPriceOf(text: string): string {
  return findPrices(text).reduceRight(
    (kept, { start, end }) =>
      AMOUNT_BEFORE.test(kept.slice(end)) ? kept.slice(0, start) + kept.slice(end).replace(/^的/, '') : kept,
    text,
  );
}

function cut(said: string, ends: RegExp): Clause[] {
  const signs = [...said.matchAll(new RegExp(ends, `${ends.flags}g`))];
  const bounds = [...signs.map(({ index, 0: sign }) => ({ index, sign })), { index: said.length, sign: '' }];
  let from = 0;
  return bounds.map(({ index, sign }) => {
    const text = said
      .slice(from, index)
      .replace(/\s+/g, ' ')
      .replace(/^[\s,，.。'-]+|[\s,，.。'-]+$/g, '');
    from = index + sign.length;
    return {
      text,
      asks: /[?？]/.test(sign) || isQuestion(text) || asksInChinese(text) || asksInEnglish(text),
    };
  });
}

function saysSomething(clause: string): boolean {
  return (
    clause.length > 1 && !insults.test(clause.toLowerCase()) && !isGreeting(clause) && !isGibberish(clause)
  );
}

function mayBeSaid(clause: string): boolean {
  const longest = LONGEST[/\p{Script=Han}/u.test(clause) ? 'chinese' : 'english'];
  if (clause.length > longest || UNFIT.test(clause)) return false;
  const unnamed = clause.replace(OF_NOBODY, '');
  return !CUT_SHORT.test(clause) && masked(unnamed) === unnamed && findPrices(clause).length === 0;
}
