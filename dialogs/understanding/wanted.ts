import { toSimplified } from '../../bot/core/simplified.ts';
import type { Fact } from '../forms.ts';

const QUANTITY =
  /(?:\d{1,4}|[一二两三四五六七八九十]{1,3})\s*(?:台|套|部|件)(?!阶)|\b(?:\d{1,4}|two|three|four|five|six|ten|a dozen)\s+(?:units|pieces|sets|of them)\b/i;
const USE =
  /家用|自用|商用|办公室?用?|(?:学生)?宿舍|酒店|宾馆|民宿|餐厅|饭店|食堂|学校|工厂|出租屋?|厨房|卧室|客厅|\b(?:home|office|dormitory|hotel|restaurant|canteen|school|factory|kitchen|bedroom|living room)\b/i;

/** How many are wanted and what for, where a text about buying says so. */
export function wantedFacts(text: string): Partial<Record<Fact, string>> {
  const said = toSimplified(text);
  const [quantity, use] = [QUANTITY.exec(said)?.[0], USE.exec(said)?.[0]];
  return { ...(quantity && { quantity }), ...(use && { use }) };
}
