import { anyOf } from '../anyOf.ts';
import { plain } from '../plain.ts';
import { anyProduct } from '../products.ts';
import { wishes } from '../tables/matters.ts';
import { timesOf } from '../times.ts';

const wish = new RegExp(anyOf(wishes.map(({ words }) => words).join('\n')), 'gu');
const products = new RegExp(anyProduct, 'gu');
const AROUND_WISH =
  /[\s\p{P}想要得给我们你您咱请帮把就能不可以否派个位人来看修弄处理一下吧吗呢了的啊师傅快点赶紧尽早马上希望需麻烦这那台它再又都申办退换货掉新赔钱款订单取消全部回直接现在没有是在家过到行好也]|安排|\b(?:i|we|you|please|can|could|would|like|want|need|to|a|an|the|my|it|this|that|me|us|for|have|get|give|and|just|now|back|someone|somebody|send|come|over|someone's|look|at|is|possible|as|soon)\b/gu;

/** Whether a clause only says what is wanted done, which a restatement names in its own words. */
export function isOnlyWish(text: string): boolean {
  const said = plain(text);
  const rest = said.replace(wish, '');
  if (rest === said || /约好|说好|答应|承诺|预约/.test(said) || /([^能可])不\1/.test(said)) return false;
  const bare = timesOf(rest).reduce((kept, time) => kept.replaceAll(time, ''), rest);
  return bare.replace(products, '').replace(AROUND_WISH, '') === '';
}
