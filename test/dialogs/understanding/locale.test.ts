import { expect } from 'chai';
import type { Locale } from '../../../bot/core/locale.ts';
import { localeOf, otherLanguage } from '../../../dialogs/understanding/locale.ts';

describe('The language of a sentence', () => {
  const clear: [string, Locale][] = [
    ['冰箱坏了怎么办', 'zh-CN'],
    ['退货', 'zh-CN'],
    ['我的washer不转了', 'zh-CN'],
    ['洗衣機壞了', 'zh-TW'],
    ['唔該，幾多錢', 'zh-TW'],
    ['my fridge is broken', 'en-US'],
    ['Where is the 王府井 store', 'en-US'],
    ['refund', 'en-US'],
  ];
  for (const [text, locale] of clear) {
    it(`of "${text}" is ${locale}`, () => expect(localeOf(text)).to.equal(locale));
  }

  it('is open in numbers, signs, names and words that everybody uses', () => {
    for (const text of ['12345', '👍', '王小明', 'John Smith', 'HX482716', 'OK', 'hi', 'abc@qq.com', '']) {
      expect(localeOf(text), text).to.equal(undefined);
    }
  });

  it('is another one in kana, hangul, Cyrillic and other European languages', () => {
    const others = [
      '冷蔵庫がこわれました',
      '냉장고가 고장났어요',
      'Холодильник сломался',
      'Hola, quiero comprar una nevera',
    ];
    for (const text of [...others, 'Bonjour, je ne comprends pas', 'Guten Tag, ich möchte Hilfe']) {
      expect(otherLanguage(text), text).to.equal(true);
      expect(localeOf(text), text).to.equal(undefined);
    }
  });

  it('is not another one in Chinese, English, noise or a single の', () => {
    for (const text of ['可爱の冰箱', '冰箱', 'my fridge', 'no', 'asdfgh', '???', '']) {
      expect(otherLanguage(text), text).to.equal(false);
    }
  });
});
