import { plain } from './plain.ts';
import { anyProduct, productIn } from './products.ts';
import { isQuestion } from './question.ts';

export { isQuestion };

import { yesNoOf } from './yesNo.ts';

const endsWithProduct = new RegExp(`${anyProduct}$`);
const trailing = /(?:[,，、:：;；]|\.{2,}|…+|——?|-{2,})\s*$/;
const openWords =
  /(?:因为|所以|但是|可是|不过|而且|然后|还有|另外|就是|以及|或者|如果|要是|虽然|比如|我想|我要|我的|我家的?|我们家的?|我这个?|你们的?|那个|这个|关于|自从|当|从|把|被|跟|和|在|买的?|昨天|今天|上周|前几天|刚才|刚刚|想问(?:一?下)?|请问(?:一?下)?|咨询(?:一?下)?|是这样的?|情况是这样的?|(?:有个|一个)(?:问题|情况|事)|我说一下|我跟你说|and|but|because|so|then|or|if|when|my|the|a|an|to|with|for|about|is|was|that|which|i|i have a problem|i have a question|i want to|i'd like to|also|first|well|it's like this|let me explain|question)$/;
// Who is at a loss has not said yet what about.
const atALoss =
  /^(?:天哪|完了|oh no)?[\s,，!！]*(?:怎么?办|咋[办整]|怎么搞|what (?:should|do|can) i do|我?不知道(?:该|要)?怎么(?:说|讲)|i (?:do not|don't) know what to say)[啊呀呢了]*[\s!！?？。.]*$/;
const closed =
  /^(?:[\d\s#*.+-]+|[a-z]{2}\s?\d{6})$|[。!！]\s*$|(?:谢谢|了|吧|啊|呀|吗|呢|的)$|^(?:hi|hello|hey|你好|您好|在吗|有人吗|在不在|人工|转人工|help|帮助|退货|换货|退款|报修|维修|投诉|建议|加盟|价格|多少钱|发票|保修|refund|return|repair|complaint|price|agent|human|menu|菜单|invoice|warranty)$/;
const predicate =
  /[坏漏冻修退换买查装洗用开关亮转响热冷停断烧碎卡送到收来去问找要想能会有没不是怎什哪几多吗吧了换]|投诉|建议|价格|保修|发票|加盟/;

/**
 * Whether a text is a piece with more to come: it breaks off, names a thing and says nothing of it, or only announces.
 * A full question, a choice, a number, a yes or no is never one.
 */
export function isUnfinished(text: string): boolean {
  const said = plain(text);
  if (isAtALoss(said)) return true;
  if (said === '' || isQuestion(said)) return false;
  if (trailing.test(said)) return !/^[.…]+$/.test(said);
  if (/\d{5,}$/.test(said)) return false;
  const isAnswer = yesNoOf(text)?.rest === '';
  if (openWords.test(said)) return !isAnswer;
  if (isAnswer || closed.test(said)) return false;
  return isFragment(said);
}

// 我家的冰箱, my fridge: the thing alone.
function isFragment(said: string): boolean {
  if (!productIn(said)) return false;
  const han = (said.match(/\p{Script=Han}/gu) ?? []).length;
  return han > 0
    ? han <= 9 && !predicate.test(said)
    : said.split(' ').length <= 3 && endsWithProduct.test(said);
}

/** Whether a text only says that somebody does not know what to do. */
export function isAtALoss(text: string): boolean {
  return atALoss.test(plain(text));
}
