import { toSimplified } from '../../bot/core/simplified.ts';
import { isQuestion } from './question.ts';

const WORST =
  /(非常|很|太|极|十分|特别|超级?)(的)?(不满|差|烂|糟|失望)|差评|垃圾|[零0一1]\s*[分星]|\b(terrible|awful|horrible|worst|useless|very (bad|poor|dissatisfied|disappointed|unhappy)|(0|1|one) (star|out of))/i;
const BAD =
  /不(太|是很|怎么|大|够)?(满意|好(?!意思)|行)|不怎么样|不咋(地|样)|较差|有点差|挺差|^差|失望|[二两2]\s*[分星]|\b(bad|poor|dissatisfied|not (so |very |really )?(good|great|satisfied|happy)|unhappy|disappointed|(2|two) (stars?|out of))\b/i;
const SO_SO =
  /^一般|一般(般|吧)|还(行|可以|凑合)|凑合|马马虎虎|普通|中等|[三3]\s*[分星]|\b(was|is|just|all) ok(ay)?\b|\b(so[- ]so|average|neutral|not bad|mediocre|fair|(3|three) (stars?|out of))\b/i;
const BEST =
  /(非常|很|太|十分|特别|超级?|最|相当)(的)?(满意|好|棒|赞)|好评|五星|完美|满分|[五5]\s*[分星]|10\s*分|十分$|\b(excellent|perfect|great|amazing|awesome|fantastic|wonderful|very (good|satisfied|happy|helpful)|(5|five) (stars?|out of))\b/i;
const GOOD =
  /满意|不错|挺好|蛮好|还好|^(好|可以)[吧呀啊]?$|[四4]\s*[分星]|\b(good|satisfied|happy|nice|helpful|(4|four) (stars?|out of))\b/i;

/** Beyond this a text is about more than a rating. */
const LONGEST = 80;
const BRIEF = 6;

const WORDS: readonly [rating: number, words: RegExp][] = [
  [1, WORST],
  [2, BAD],
  [3, SO_SO],
  [5, BEST],
  [4, GOOD],
];

/** How satisfied somebody says to be, in words of their own, from 1 to 5; undefined where a text says nothing of it. */
export function ratingIn(text: string): number | undefined {
  if (text.length > LONGEST || isQuestion(text)) return undefined;
  const said = toSimplified(text).normalize('NFKC');
  return WORDS.find(([, words]) => words.test(said))?.[0];
}

/** Whether a rating comes with more than its word: with what was good, or not. */
export function isCommented(text: string): boolean {
  return /\p{Script=Han}/u.test(text) ? [...text].length > BRIEF : text.split(/\s+/).length > BRIEF / 2;
}
