import { setImmediate as others } from 'node:timers/promises';
import { contentLocales } from '../../bot/core/locale.ts';
import { learnLanguages } from './readers.ts';
import { understand } from './understand.ts';

// Two of each: patterns are compiled for good at their second use.
const sentences = {
  'zh-CN': [
    '你好，我姓王，家里的冰箱不制冷了，想明天上午修，电话13800138000',
    '您好，我叫李明，买的洗衣机漏水，请周六下午来看看，邮箱li@example.com',
  ],
  'en-US': [
    'Hello, my name is Lee, my fridge does not cool, please repair it tomorrow, my phone is 13800138000',
    "Hi, I'm John Smith, the washing machine leaks, could somebody come on Saturday? john@example.com",
  ],
};

/** Learns the languages and reads some sentences, so that no customer waits for it, nor for patterns to be compiled. */
export async function warmUp(): Promise<void> {
  await learnLanguages();
  for (const locale of contentLocales) {
    for (const sentence of sentences[locale]) {
      understand(sentence, { locale });
      await others();
    }
  }
}
