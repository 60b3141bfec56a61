import { before } from './reading.ts';

// Nouns that say a number near them is money. The lookaheads leave out words that only look like it.
const nouns =
  '价(?!值观|值|保|目表)|(?<![免浪耗白消])费(?!时|力|劲|心|电|水|解|事|神)|消费(?!者)|费用|门票|票价|人均|均消|押金|定金|订金|保证金|质保金|首付|月供|每期|尾款|余款|预付|货款|款项|设备款|材料钱|余额|额度|金额|利息|租金|成本|预算|' +
  '[券劵](?!商)|红包|津贴|补贴|补偿|赔[偿付]|罚款|差额|让利|返[现利]|力度|优惠|折扣|折后|报价|开价|要价|标价|售价|原价|现价|到手|秒杀|活动|套餐|套装价|' +
  '单价|总价|总共|一共|共计|合计|总计|共|加盟费|工时|工本|材料|人工|零头|抹零|钱|面值|账单|起步|会员价|拍下|到付|含税|应[付收]|实[付收]|应退|吊牌|划线|成交|底价|低至|低到|卖到|减免';
const verbs =
  '卖|售|花|付|收|交|缴|要|只要|只需|仅需|仅|只|才|就|值|需|得花|买|入手|拿|抢|订|涨|降|减|直降|立减|立省|再减|省|便宜|贵|返|退|退您|补|赔|扣|抵|存|借|贷|还款|借款|充|打赏|转|赚|亏|差|标|报|开|合|给您|给你|给到|收您|收你|算您|算你|多|少|低|高|批了|送您|现折|折|满|够|另收|加收|加|另付|另加|按|打车|叫车|单程|折合|领|值得|起价|定在';
const filler =
  '[您你我他她它们的了过到至个约近大概差不多也就才是为只要仅需在从共计由一般可能应该估算左右都已经给收另再先最低高起码至少顶多有得出上下去来这那每人台次件晚间套\\s:=~"\'(（“”|-]';

const nounBefore = new RegExp(`(?:${nouns})[^。!?;\\n\\d]{0,8}\\s{0,2}$`);
const verbBefore = new RegExp(`(?:${verbs})${filler}{0,6}$`);

/** Whether the words right before `at` say that a number here is money. */
export function moneyBefore(text: string, at: number): boolean {
  const left = before(text, at, 20);
  return nounBefore.test(left) || verbBefore.test(left);
}

/** Whether a word for prices, fees or credits stands a few words before `at`, in the same sentence. */
export function priceWordBefore(text: string, at: number): boolean {
  return nounBefore.test(before(text, at, 20));
}

/** Whether a verb of paying, asking or changing a price governs a number at `at`. */
export function payingVerbBefore(text: string, at: number): boolean {
  return verbBefore.test(before(text, at, 16));
}
