import { expect } from 'chai';
import fc from 'fast-check';
import { understand } from '../../../dialogs/understanding/understand.ts';

const read = (text: string) => understand(text, { locale: 'zh-CN' });

describe('Reading a sentence', () => {
  it('gathers everything it tells', () => {
    const reading = read('你好，我姓王，电话13812345678，冰箱BCD-452不制冷了，明天上午能派人来修吗？');
    expect(reading).to.include({
      locale: 'zh-CN',
      kind: 'repair',
      feeling: null,
      unfinished: false,
      greeting: false,
    });
    expect(reading.nameGiven).to.include({ surname: '王' });
    expect(reading.contact.phone).to.equal('13812345678');
    expect(reading.times).to.deep.equal(['明天上午']);
    expect(reading.parts).to.include({ product: '冰箱', model: 'BCD-452', symptom: '不制冷' });
  });

  it('answers in the language of a clear sentence, else in that of the conversation', () => {
    expect(understand('my oven is broken', { locale: 'zh-CN' }).locale).to.equal('en-US');
    expect(understand('洗衣機壞了', { locale: 'en-US' }).locale).to.equal('zh-TW');
    expect(understand('12345', { locale: 'en-US' })).to.include({ locale: 'en-US', saidIn: null });
  });

  it('reads a word in the other language by its own rules', () => {
    expect(understand('refund', { locale: 'zh-CN' }).kind).to.equal('returnExchange');
    expect(understand('退货', { locale: 'en-US' }).kind).to.equal('returnExchange');
  });

  it('offers the likeliest readings only where the words leave it open', () => {
    expect(read('我要退货').readings).to.deep.equal([]);
  });

  it('is frozen', () => expect(read('你好')).to.be.frozen);

  it('reads whatever is typed, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => read(text).text === text),
    );
    for (const piece of ['1 ', '一二', 'a@', '姓王', '不是', '冰箱', '1-1-', '煤气', '(', '😡']) {
      const text = piece.repeat(5000);
      expect(read(text).text).to.equal(text);
    }
  });
});
