import { tellsDanger } from './feelings.ts';
import { plain } from './plain.ts';

const exposure =
  /曝光|抖音|小红书|微博|快手|知乎|b站|朋友圈|媒体|记者|电视台|新闻|热搜|网上(?:发|挂|说)|发到网|挂网|(?<!\d)123[14]5(?!\d)|黑猫|消协|消费者协会|工商|市场监管|市监|质检|律师|起诉|告你们|法院|法庭|打官司|仲裁|第[三四五六七八九]次|[三四五六七八九]次了|过敏|中毒|住院|孕妇.{0,6}(?:伤|晕)|\b(?:tiktok|social media|twitter|facebook|youtube|newspapers?|journalists?|reporters?|the press|the media|the news|go public|expose|lawyers?|solicitor|attorney|sue|suing|court|legal action|consumer (?:protection|association|council|rights)|authorit(?:y|ies)|trading standards|third time|fourth time|fifth time|three times|four times|toxic|unsafe|allerg\w+)\b/;

/** Whether a complaint with these words is critical: safety or health, press or exposure, authorities, law, for the third time. */
export function isCritical(text: string): boolean {
  return exposure.test(plain(text)) || tellsDanger(text);
}
