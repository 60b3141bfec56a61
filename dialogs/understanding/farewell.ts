import { toSimplified } from '../../bot/core/simplified.ts';
import { bare, plain } from './plain.ts';

const FAREWELL =
  /^(那|好的?|嗯|ok|okay|谢谢|thanks|thank you)?[\s,，]*(再见|再会|拜拜+|拜|白白|88+|回聊|回见|下次(再)?[聊说]|晚安|我?(先|得)?(走|撤|下|去忙|忙去|挂)了|没有?(什么|别的|其他)?的?(事|事情|问题)?了?|不(用|需要)了|no|nope|no,? thank(s| you)|nothing( else)?|(good ?)?bye( ?bye)?( now)?|see you( later)?|cya|gotta go|i have to go|have a (nice|good) (day|one)|good night|take care|that('s| is) (all|it)([\s,]+(good ?)?bye|[\s,]+thanks?( you)?)?)[了啦啊哦呀吧~!！。.]*$/i;
const ACKNOWLEDGED =
  /^(好+|好的+|好吧|好嘞|[嗯恩]+|哦+|噢+|行|行吧|可以|知道|我?知道了|明白|明白了|了解|了解了|收到|清楚了|没问题|ok+|okay|k|got it|fine|alright|all right|noted|understood|i see|great|perfect|sure|sounds good)[了的吧啊呀哈哦~!！。.]*$/i;

/** Whether a text takes leave, or says that there is nothing else. */
export function isFarewell(text: string): boolean {
  return FAREWELL.test(bare(plain(toSimplified(text))));
}

/** Whether a text only says that what was told is heard: 好的, 知道了, OK. */
export function isAcknowledged(text: string): boolean {
  return ACKNOWLEDGED.test(bare(plain(toSimplified(text))));
}
