import { toSimplified } from '../../bot/core/simplified.ts';

const SKIP =
  /^(跳过|略过|(先|暂时|都)?(不用|没有)(了|填)?|先不[说填给]?|无|不方便.*|不(想|愿意?)(说|给|留|填|透露|提供).*|.{0,6}(我)?不(想|方便|愿意?)(说|给|留|填|透露|提供).*|不(给|留|填|说)了?|不知道.*|不(太)?清楚.*|不(太)?确定.*|不记得.*|记不(清|得|住).*|想不起来.*|忘(了|记).*|(弄|找)?(丢|不见|不到)了?|算了|以后再说|再说吧?|看情况|保密|(没有?|找不到)[^,，。]{0,4}(照片|图片|截图|凭证|材料|订单号?|单号|邮箱|电话)了?|skip|pass|no|none|nothing|later|not now|rather not.*|(i )?prefer not.*|no idea|(i )?(have )?lost it|not sure.*|i (do not|don'?t|can'?t|cannot) (know|have|remember|want|say).*|don'?t have( one)?|(i have )?no (picture|photo|screenshot|order|number|e-?mail|phone).*)[\s。.!！]*$/i;

const MERE_SKIP = /^(跳过|略过|skip( (it|this))?|pass)[\s。.!！]*$/i;

/** Whether a text is nothing but a wish to pass over something, whatever was asked. */
export function isMereSkip(text: string): boolean {
  return MERE_SKIP.test(toSimplified(text).trim());
}

/** Whether an answer passes over what was asked: 跳过, 不方便, 没有照片, "I don't remember". */
export function isSkipped(text: string): boolean {
  return SKIP.test(toSimplified(text).trim());
}
