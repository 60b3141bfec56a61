import { contentLocales } from '../../bot/core/locale.ts';
import { learnLanguages } from './readers.ts';
import { understand } from './understand.ts';

const sentences = {
  'zh-CN': '你好，我姓王，家里的冰箱不制冷了，想明天上午修，电话13800138000',
  'en-US':
    'Hello, my name is Lee, my fridge does not cool, please repair it tomorrow, my phone is 13800138000',
};

/** Learns the languages and reads a sentence in each, so that no customer waits for it, nor for rules to be compiled. */
export async function warmUp(): Promise<void> {
  await learnLanguages();
  for (const locale of contentLocales) understand(sentences[locale], { locale });
}
