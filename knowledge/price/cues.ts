import { before } from './reading.ts';

// Nouns that make a number near them money; the look-arounds leave out words that only look like them.
const nouns = [
  '(?<![评代物])价(?!值|比|保|目表)|(?<![免浪耗白消学公经])费(?!时|力|劲|心|电|水|解|事|神)|消费(?!者)|费用|门票|票价',
  '人均|押金|定金|订金|保证金|质保金|首付|月供|每期|尾款|余款|预付|货款|款项|设备款|材料钱|余额|额度|礼金|礼包|购物金|现金|卡里|金额|利息',
  '租金|成本|预算|[券劵](?!商)|红包|津贴|补贴|补偿|赔[偿付]|罚款|差额|让利|返[现利]|优惠|折扣|折后|到手|秒杀|活动|套餐|总共|一共',
  '共计|合计|总计|工时|材料|零头|抹零|面值|账单|起步|拍下|到付|含税|应[付收]|实[付收]|应退|吊牌|划线|低至|减免|每人|第[二三]件',
  '(?<![a-z])(?:total|price|cost|fee|quote|bill|deposit|refund|discount|voucher|coupon|pay|charge|budget|estimate|balance|invoice|amount|jia(?: ?ge)?|shou(?: ?fei)?|zhi ?yao|te ?jia|yi ?gong|zong ?gong|you ?hui|mai|fei|quan) ?',
].join('|');
// Verbs of paying and asking: money even when the number is small.
const paying = [
  '卖|售|花|付|收(?![到货件纳拾藏缩集])|交|缴|只要|才要|只需|仅需|(?<![价数峰阈均准测称a-z])值|立减|立省|直降|便宜|贵|返|退|赔|扣|抵|借|贷|贷款|借款',
  '还款|打赏|赚|亏|要价|开价|报价|算您|算你|批了|现折|另收|加收|另付|另加|坑|转账|报销|承担|垫付|收您|收你|标价?|掏',
].join('|');
// What happens to prices, but to water and noise as well.
const changing = '涨|降|省|减|找|充';
// Verbs and adverbs that govern a price as often as a count.
const loose = [
  '收到|则|(?<!重|需)要|仅|只|才|就|需|买|入手|拿|抢|订|定|补|存|转|差|标|报|合|报|按|批发',
  '每[天月次度人个斤米台件层年平晚位份张只瓶箱套间根支]|每?公里|每小时|一[斤度次天晚平米]|给|多|少|低|高|送|折|够|加|打车|叫车|单程|领|现在',
  '今天|昨天|上周|原来|以前|含安装|大概|差不多|大约|约|顶多|最多|至少|最少|小|上|近|是|还是|到|至|要是|款|整|从|最低|最高|最贵|最便宜',
].join('|');
const filler =
  '[您你我他她它们的了过到至个约近大概差不多也就才是为只要仅需在从共由一般应该估算左右都已经给收另再先最低高起码少顶多得出上下去来还回现差款这那每于人台次件套些点\\s:=~"\'(“”|\\[<*-]';

const nounNear = new RegExp(`(?:${nouns})[^。!?;\\n\\d]{0,8}\\s{0,2}$`);
const nounTight = new RegExp(
  `(?:${nouns})[格钱用额位码]?[是为在到:=约要只才仅共还也都就您给大概>|*(\\[<"'\\s-]{0,5}$`,
);
const payingNear = new RegExp(`(?:${paying})${filler}{0,6}$`);
const changingNear = new RegExp(`(?:${changing})${filler}{0,6}$`);
const looseNear = new RegExp(`(?:${loose})${filler}{0,4}$`);

/**
 * How surely the words before `at` say that a number there is money: 3 a price word or a verb of paying right before
 * it, 2 one of them a few words away, 1 a word that can go with anything, 0 nothing.
 */
export function moneyBefore(text: string, at: number): 0 | 1 | 2 | 3 | 4 {
  const left = before(text, at, 20);
  if (nounTight.test(left) || payingNear.test(left)) return 4;
  if (changingNear.test(left)) return 3;
  if (nounNear.test(left)) return 2;
  return looseNear.test(left) ? 1 : 0;
}

const creditBehind =
  /^(?:借|一天|每[天月日])?(?:[^,。]{0,5}利息|月利)|^的?(?:日|月|年|代金|抵扣|优惠|抵用|现金)?(?:[券劵](?!商)|面[值额]|红包|利息|利率|日息|月息|额度|首付|房费|门票|补偿|赔偿|押金|差价|定金|尾款|满减|补贴|津贴|礼包|抵扣|退款|套餐(?!具)|运费|邮费|礼品卡|购物卡|储值卡|话费)/;
const perUnit =
  /^\s?(?:yi (?:tai|ge|jian|ci|fen|tao|zhang)(?![a-z])|[-/|]\s?(?:[a-z]|\p{Script=Han})|每?一?(?:晚|位|件|台|斤|份|次|人|瓶|盒|箱|套|间|袋|平米|个月|只|支|本|顿|碗|串|公斤|公里)(?![\p{L}\d])|包邮|打底|封顶|拿下|拿走|入手|到手|带走|秒杀|抢购|(?:就|能|可以|即可|便)?[能可]?(?:搞定|修好|买到|成交|拿下)|(?:就能|便能|就可以)[修换买拿做装]|(?:已经?|会|将|可以|都|全额?)?(?:退|赔|补|返|报销|减免|抵扣|垫付|承担)(?![货换水机件充料])|(?:only|each|off|total|fitted|extra|cash)(?![a-z])|一(?:晚|位|件|台|斤|份|次|人|瓶|盒|箱|套|间|袋|双|个|只|支|本|张|度|米|根|片|年(?!级)|月|天|小时))/u;
const rising = /^起(?![来床初身飞点动码火风居])/;

/** Whether a voucher, interest or a fee of that amount follows: then even 天 or 月 behind the number is no unit. */
export function creditFollows(rest: string): boolean {
  return creditBehind.test(rest);
}

/** Whether the words behind a number say that it is a price: per piece, "and up", a voucher or interest. */
export function moneyBehind(rest: string): boolean {
  return creditBehind.test(rest) || perUnit.test(rest) || rising.test(rest);
}
