import { anyOf } from '../anyOf.ts';
import { afterthoughts, openings, saysNothing } from '../tables/chineseWording.ts';
import { indirectChinese } from './chineseQuestions.ts';
import { inOurWords } from './chineseVoice.ts';
import type { Clause } from './clauses.ts';
import type { Retelling } from './retelling.ts';
import { isOnlyWish } from './wishes.ts';

const opening = new RegExp(`^${anyOf(openings)}[\\s,，]*`, 'u');
const empty = new RegExp(`^${anyOf(saysNothing)}$`, 'u');
const tails = afterthoughts.map(([pattern, asked]) => ({
  pattern: new RegExp(`(?:${pattern})[啊呀呢哦]*$`, 'u'),
  asked,
}));

// Dialect, other people's matters, two languages in one clause: nobody could be sure to say them right.
const STRANGE =
  /[唔冇嘅咩喺啲嚟佢乜咗哋嗰睇嘢逼屁靠操滚]|几多|呢[部个]|边度|件货|呵呵|哈哈|嘿嘿|妈的|做.{0,2}爱|色情|裸体|^(?:客户|顾客|用户|业主)(?!端|服务|手册)|[a-z]{3,}[\s-]+[a-z]{3,}|[a-z]{9,}/iu;
// A clause without any of these only names something.
const PREDICATE =
  /[了着过不没是在有会能要想让给把被得到说像坏漏响闪停掉裂断烫冒吵卡堵臭慢差报显跳滴转装买换修收还也都就才总很太比约送打用做发退洗烘煮烧充开关按插等催骂挂拖推吸喷跑走摔砸划破凹松晃震抖热冷凉湿潮脏黑白黄锈高低大小多少重轻来去乱算求帮招找谈问叫查看听带寄存恶凶糟难吼骗]|提示|建议/;
const REQUEST =
  /^(?:你们?|您)?(?:能不能|能否|可不可以|可以|能)?(?:帮忙|帮我们?|替我|给我们?|麻烦(?:你们?|您)?(?:帮我|给我)?|请(?:你们?|您)?(?:帮我|给我)?)(?=\p{Script=Han}{2,})/u;
const ACT =
  /^(?:再|重新|尽快|直接)?(?:查|改|登记|预约|取消|推荐|介绍|安排|催|换|开|补|寄|发|退|确认|核实|解决|处理|注册|打开|关|设置|把|约|解除|解绑|更换|更改|修改|跟进|反馈)/;
const ACT_ALONE =
  /^(?:把.{1,16}(?:改(?:[成为到]|一下)|取消|寄|发|退|换|关|删|解|补)(?!.*了$)|推荐|介绍|查(?=一?下|询))/;
const WANT =
  /^(?:我们?|咱们?|俺)?(?:现在|今天|就|也|还|又)?(?=(?:想要|想|要(?!是)|打算|准备|希望|需要|计划)(?![不是怎什多求知问]|了解)\p{Script=Han}{2,})/u;
const ANNOUNCED = /想(?:要)?(?:了解|知道|确认)/;
const BETTER = /^(?:要是|如果)(?:能够?|可以)?(.{3,})就(?:更|会更)?好了?$/;
// 坏了要上门修, 裂了想退货.
const WISH_BEHIND = /^(.{3,}了)((?:就|所以)?(?:想要|想|要|需要|请|麻烦|能不能).{2,10})$/;
const THIS = /^(?:(?:这|那)(?:个|件|种|样)?(?:事情?|问题|情况)?)?$/;
// 你们的政策发我一份: nothing happened.
const ORDERS = /(?:发|告诉|寄|打|联系|回复|通知|说)(?:给)?我(?:一下|一份|一声|吧|呗)*$/;
const EITHER_WAY = /(?:吗|么|不|没有?|不行|不好|不可以|嘛)$/;

/** A Chinese clause in our words; nothing where it says nothing, undefined where it cannot be put for sure. */
export function retoldInChinese({ text, asks }: Clause): Retelling | undefined {
  const said = withoutOpening(text);
  if (STRANGE.test(said)) return undefined;
  if (said.length < 2 || empty.test(said) || isOnlyWish(said)) return [];
  if (ANNOUNCED.test(text) && !asks) return [{ as: 'asked', words: inOurWords(said) }];
  return requested(said) ?? wondered(said) ?? (asks ? questioned(said) : stated(said));
}

function requested(said: string): Retelling | undefined {
  const asked = REQUEST.exec(said)?.[0] ?? '';
  const act = said.slice(asked.length);
  if (!ACT.test(act) || (!asked && !ACT_ALONE.test(act))) return undefined;
  return [{ as: 'wanted', words: `想请我们${inOurWords(act.replace(EITHER_WAY, ''))}` }];
}

// What happened, and a question about it at the end: 煮粥老是溢出来怎么回事.
function wondered(said: string): Retelling | undefined {
  const tail = tails.find(({ pattern }) => pattern.test(said));
  if (!tail) return undefined;
  const before = said.replace(tail.pattern, '').replace(/[,，]$/, '');
  if (THIS.test(before)) return [{ as: 'asked', words: tail.asked }];
  return [
    ...(before ? [{ as: 'told' as const, words: inOurWords(before) }] : []),
    { as: 'asked', words: tail.asked },
  ];
}

function questioned(said: string): Retelling | undefined {
  const words = indirectChinese(said);
  if (words === undefined) return undefined;
  return words === '' ? [] : [{ as: 'asked', words }];
}

function stated(said: string): Retelling {
  if (ORDERS.test(said)) return [];
  const want = WANT.exec(said);
  if (want) return [{ as: 'wanted', words: inOurWords(said.slice(want[0].length)) }];
  if (/^求(?!助$)/.test(said)) return [{ as: 'wanted', words: `想${inOurWords(said.slice(1))}` }];
  const better = BETTER.exec(said)?.[1];
  if (better) return [{ as: 'wanted', words: `希望${inOurWords(better)}` }];
  const [, happened = said, wish = ''] = WISH_BEHIND.exec(said) ?? [];
  const told = wish && isOnlyWish(wish) ? happened : said;
  return PREDICATE.test(told) ? [{ as: 'told', words: inOurWords(told) }] : [];
}

function withoutOpening(text: string): string {
  let rest = text;
  for (let round = 0; round < 6; round += 1) {
    const next = rest.replace(opening, '').trim();
    if (next === rest || next.length < 2) return rest;
    rest = next;
  }
  return rest;
}
