import { toSimplified } from '../../bot/core/simplified.ts';

const NOT_CLEAR =
  /不懂|不明白|没明白|看不明白|没看懂|什么意思|再说一[遍次]|unclear|do(n'?t| not) (understand|get (it|that))|what do you mean|confus/i;
const TRIED =
  /还是(不|没|那样|一样|这样)|仍然|依然|试过|弄过|没(有)?(用|效果|变化|解决|修好|成功)|still|tried|no use|not (solved|fixed)|did(n'?t| not) (help|work)/i;
const LATER =
  /^(先)?(等一?会|等[下会]|待会|一会儿?|晚点|晚些|回头|过会|改天|下班|明天|回家)|不在家|在外面|在上班|\b(later|not now|another time|in a while|tomorrow|busy|at work|not at home)\b/i;

/** Whether a text says that an answer was not understood. */
export function isNotClear(text: string): boolean {
  return NOT_CLEAR.test(toSimplified(text));
}

/** Whether a text says that the steps were done in vain: who has done it already is not asked for the time to do it. */
export function isTriedInVain(text: string): boolean {
  return TRIED.test(toSimplified(text));
}

/** Whether a text puts the steps off. */
export function isPutOff(text: string): boolean {
  return LATER.test(toSimplified(text));
}
