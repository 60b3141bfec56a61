import { toSimplified } from '../bot/core/simplified.ts';
import { isBrief } from './hearing.ts';
import { asksSomething, isQuestion } from './understanding/question.ts';
import { yesNo } from './understanding/yesNo.ts';

const SOLVED = /解决了|修好了|好了|恢复|可以了|搞定|work(s|ed|ing)|solved|fixed|sorted/i;
const UNSOLVED =
  /没(有)?(解决|用|好|效果)|不行|还是(不|没|有|一样)|仍然|没变化|not (solved|working|fixed)|still|didn'?t (help|work)|no use/i;
/** What says in a few words that the trouble is there; in a longer sentence it may be another one. */
const TROUBLED =
  /[用打开关装弄]不[了开上]|不能用|没有?(成功|收到|送|来|动静|反应)|又(坏|漏|响|停|不|没|有|来|开始|出现|这样)|还在?[漏响]|\b(do|does|did|is|was|wo|ca)n['’]?t\b|\bcan ?not\b|\b(broke|broken|leak\w*|stopp?\w*|happen\w*|fail\w*) again\b/i;
const SOLVED_SAID = /解决了|修好了|恢复(正常)?了|搞定|已经好|\b(solved|fixed)\b|works? (fine )?(now|again)/i;
const REPAIRED =
  /(已经|自己|现在|突然).{0,4}(好|解决|正常|恢复|能用|可以用|找到)(了|[\s,，。.!！]|$)|(works?|working|fine|solved|fixed)( \w+)? (again|now)|(solved|fixed|sorted|resolved) itself|fixed it (myself|now)|found it/i;

/** Whether an answer to "did that solve it?" says so; undefined when it is about something else. */
export function solvedIn(text: string): boolean | undefined {
  const said = toSimplified(text);
  if (UNSOLVED.test(said) || (isBrief(said) && TROUBLED.test(said))) return false;
  if (SOLVED.test(said)) return true;
  return yesNo(text) ?? undefined;
}

/** Whether a text says in so many words that the trouble is over, where a plain yes would mean something else. */
export function saysSolved(text: string): boolean {
  return SOLVED_SAID.test(toSimplified(text)) && !isQuestion(text) && solvedIn(text) !== false;
}

/** Whether a text says, unasked, that what was wrong is mended. */
export function isRepaired(text: string): boolean {
  const said = toSimplified(text);
  return REPAIRED.test(said) && !asksSomething(text) && solvedIn(text) !== false;
}

/** Whether a text says, unasked, that what was mended is wrong again, or still. */
export function isTroubledAgain(text: string): boolean {
  const said = toSimplified(text);
  return isBrief(said) && !REPAIRED.test(said) && (UNSOLVED.test(said) || TROUBLED.test(said));
}
