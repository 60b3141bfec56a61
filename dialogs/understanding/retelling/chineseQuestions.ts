import { anyProduct } from '../products.ts';
import { questionWordings } from '../tables/chineseWording.ts';
import { inOurWords } from './chineseVoice.ts';

const PARTICLES = /[啊呀哦喔呢哈呗嘞诶]*[?？\s]*$/;
const WH =
  /怎么|怎样|如何|咋|为什么|为啥|什么(?![都也])|啥(?![都也])|哪|谁(?![都也])|(?<![好多十这那\d]|(?<!提)前)几|多少|多[久长大高宽重远快厚深]|何时|是否|能否|可否|是.+还是/;
const EITHER =
  /\p{Script=Han}{2,}还是(?![漏不没有坏会很老这一潮湿冷热脏黑响慢差停报提转连卡])\p{Script=Han}{2,}$/u;
// 怎么弄都不行, 换了好几个, 不知道哪里漏: nothing is asked.
const WH_IS_NONE =
  /(?:怎么|如何|什么|哪|谁|多少).{0,8}[都也](?!有)|好几|(?:可以|应该|再)[放加买多摆设]几(?![点号年级升个])|几(?:个|次|天|台|家|遍|分钟|年|个月)(?:都|了|也|才|就|没)|没(?:有)?(?:什么|多少|几)|十几|几[十百千]/;
const WHY = /(?:怎么|咋)(?=还|这么|那么|总|老|就|又|突然|会|越|不|没|.{0,4}不[了上出着到动好开])/g;
const HOW = /(?:怎么|咋)(?!样|回事|办|啦|了$)/g;

/** Either-or forms, and what stands for them in an indirect question. */
const eitherOr: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{2})(?:行不行|可不可以|好不好|成不成|可以不可以)$/, '是否可以'],
  [/(?<=.{2})(?:对不对|是不是)$/, '是否属实'],
  [/能不能够?|能否/, '能否'],
  [/可不可以|可否|可以不可以/, '是否可以'],
  [/有没有|有冇/, '是否有'],
  [/是不是/, '是否'],
  [/要不要|需不需要|用不用/, '是否需要'],
  [/会不会/, '是否会'],
  [/(还|也|都|就)?(?<!一)(\p{Script=Han})不(\2\p{Script=Han}?)/u, '是否$1$3'],
  [/(\p{Script=Han})没\1/u, '是否已$1'],
];

/** What is asked with 吗 is asked positively: 不能退吗 is 能否退. */
const negations: readonly (readonly [RegExp, string])[] = [
  [/没有(?=[^的能可会要]+$)/u, '有'],
  [/不(?=能|可以|会|是|需要|支持|包)/, ''],
];

const MODAL =
  /(?<![不只功性智节可])能(?![效耗源量力])够?|(?<!不)可以|(?<![不机开聚])会(?!员|议)|(?<!不)需要|(?<![不只主需重])要(?!是)|(?<![没只所还具拥])有(?![点时些的])|(?<![还但可就总老不只要或])是|支持|适合|影响|属于|包括|包含|必须|值得|应该/gu;
const ADVERB = /(?:还|也|都|就|只|直接|一定|真的|同时|一直|仍然?)$/;
const ACTS =
  /送货|送上楼|上门|上班|营业|开门|发货|包邮|包安装|包|保修(?!期)|维修|回收|收(?!到)|招聘|招人|招|送(?!修)|(?<![报维返送])修|换|退|装|卖|做|管|带(?!来)|提供|兼容|接(?!口)|算|赔|防水|耐高温|静音|费电|费水|环保|安全|好用|打折|严重|有效|有用|正常|合理|可靠|划算/u;

const rewordings = questionWordings.map(([pattern, words]) => ({
  pattern: new RegExp(pattern, 'gu'),
  words,
}));

/** Whether a Chinese clause asks, also where it ends like a statement: 油烟机怎么拆下来洗啊, 加湿器可以加精油不. */
export function asksInChinese(text: string): boolean {
  const said = text.replace(PARTICLES, '');
  if (/^(?:希望|建议|最好)/.test(said)) return /[吗么]$/.test(said);
  return (
    (WH.test(said) && !WH_IS_NONE.test(said)) ||
    PRICE.test(said) ||
    EITHER.test(said) ||
    eitherOr.some(([pattern]) => pattern.test(said)) ||
    /吗$|(?<![什怎那这多要])么$|[^还也都就才从并要]不$|(?<![还也都就才从并])(?:了|[到好完通过成我您])没有?$/.test(
      said,
    )
  );
}

/**
 * A question as it follows "you would like to know"; empty where it asks nothing of its own, undefined where it cannot be
 * put for sure. What frames it stands before a comma and is said as it is.
 */
export function indirectChinese(text: string): string | undefined {
  const at = text.lastIndexOf('，') + 1;
  const asked = text.slice(at).replace(PARTICLES, '');
  const bare = asked.replace(/(?:[吗嘛]|(?<![什怎那这多要])么)$/, '');
  const put = PRICE.test(bare)
    ? priceIn(bare)
    : (putOpen(bare) ?? putEitherOr(bare) ?? putNot(asked) ?? putYesNo(bare));
  if (put === undefined) return undefined;
  const said = inOurWords(text.slice(0, at) + put);
  const worded = rewordings.reduce((kept, { pattern, words }) => kept.replace(pattern, words), said);
  return VAGUE.test(worded) ? '' : worded;
}

const VAGUE =
  /^(?:这|那|它|该|如何|怎么|什么|为什么|能否|是否|可以|您|我们|做|办|用|弄|样|行|谈|搞|退|换|修|买|操作|处理|解决)*$/;

const PRICE =
  /^(.*?)的?(?:大概|大约|一般|总共|一共|要|得|需要|花|是|卖|收){0,4}(?:现在|目前)?(?:多少钱|几多钱|多钱|什么价[格位钱]?|啥价|怎么卖|贵不贵|(?<=花)多少|价格多少|(?:怎么|如何)收费|收不收费|收费(?:标准)?(?:多少)?)(?:一?[台个套次年件只])?$/;
const THING = new RegExp(`(?:${anyProduct}|[款型号机器箱])$`, 'u');

const WORK = /^(?:.*了)?(?:换|修|装|移|拆|清洗|安装|检测|维修|上门)/;

// An amount is never named; what it is for is.
function priceIn(text: string): string | undefined {
  const what = PRICE.exec(text)?.[1];
  if (what === '' && /收费/.test(text)) return putOpen(text);
  if (!what || /^(?:价钱|价格|费用|收费)$/.test(what)) return undefined;
  return `${what}${THING.test(what) && !WORK.test(what) ? '的价格' : '的费用'}`;
}

function putOpen(text: string): string | undefined {
  if (!WH.test(text) && !EITHER.test(text)) return undefined;
  return text
    .replace(WHY, '为什么')
    .replace(HOW, '如何')
    .replace(/(?<![要需有得用等过隔])多久$/, '有多长时间')
    .replace(/多久(?!以)/, '多长时间');
}

function putEitherOr(text: string): string | undefined {
  for (const [pattern, said] of eitherOr) {
    if (pattern.test(text)) return text.replace(pattern, said);
  }
  return undefined;
}

// 修好没, 到了没有: said as they are, they follow "to know" as well.
function putNot(text: string): string | undefined {
  const done = /^(.{2,}?)了?没有?$/.exec(text)?.[1];
  if (done) return `${done}了没有`;
  const open = /^(.{2,})不$/.exec(text)?.[1];
  return open && putYesNo(open);
}

function putYesNo(text: string): string | undefined {
  const said = negations
    .reduce((kept, [pattern, positive]) => kept.replace(pattern, positive), text)
    .replace(/(?<=有.+)了$/, '');
  const end = /^(.{2,})(可以|行|好|成)$/.exec(said);
  if (end) return `${end[1]}是否${end[2] === '好' ? '好' : '可以'}`;
  const inside = /^(.*?)(在.+[内外中里])$/.exec(said);
  if (inside) return `${inside[1]}是否${inside[2]}`;
  const at = modalOf(said) ?? actOf(said);
  if (at === undefined) return /^[一两三\d只就都每还也单全]/.test(said) ? `是否${said}` : undefined;
  const before = said.slice(0, at);
  const adverb = ADVERB.exec(before)?.[0] ?? '';
  const [subject, rest] = [before.slice(0, before.length - adverb.length), adverb + said.slice(at)];
  return rest.startsWith('能')
    ? `${subject}能否${rest.slice(rest.startsWith('能够') ? 2 : 1)}`
    : `${subject}是否${rest}`;
}

// A word before 的 and another such word tells which thing is meant: 可以洗的滤芯能买.
function modalOf(text: string): number | undefined {
  const places = [...text.matchAll(MODAL)].map(({ index }) => index);
  return places.find((place, n) => {
    const next = places[n + 1];
    return next === undefined || !text.slice(place, next).includes('的');
  });
}

function actOf(text: string): number | undefined {
  return ACTS.exec(text)?.index;
}
