import { expect } from 'chai';
import fc from 'fast-check';
import { kinds } from '../../../bot/core/kinds.ts';
import { contentLocales } from '../../../bot/core/locale.ts';
import { isVague, partsOf } from '../../../dialogs/understanding/parts.ts';
import { restatement } from '../../../dialogs/understanding/restate.ts';
import { findPrices } from '../../../knowledge/price/detect.ts';
import { ownCorpus } from '../../support/priceCorpus.ts';
import { labelled } from './labelled.ts';

describe('A restatement', () => {
  it('names product, model, fault, time and wish in our own words', () => {
    const parts = partsOf('我家冰箱BCD-452冻不住东西不制冷了，明天上午能不能派个人来弄', 'zh-CN');
    expect(parts).to.deep.equal({
      kind: 'repair',
      product: '冰箱',
      model: 'BCD-452',
      symptom: '不制冷',
      time: '明天上午',
      wish: '上门维修',
    });
    expect(restatement(parts, 'zh-CN')).to.equal(
      '您的冰箱 BCD-452 不制冷，提到的时间是明天上午，希望上门维修',
    );
  });

  it('speaks English where the conversation does', () => {
    const parts = partsOf('my washing machine is leaking, can you send someone', 'en-US');
    expect(restatement(parts, 'en-US')).to.equal(
      'your washing machine leaks water, and you would like to have someone come and repair it',
    );
  });

  it('names the kind of matter where nothing else is known', () => {
    expect(restatement(partsOf('怎么加盟', 'zh-CN'), 'zh-CN')).to.equal('您想了解招商合作');
    expect(restatement(partsOf('多少钱', 'zh-CN'), 'zh-CN')).to.equal('您想了解产品的价格');
  });

  it('never repeats an amount of money', () => {
    for (const text of [
      '这台3999元的冰箱多少钱',
      'the fridge at $499, how much with delivery',
      '退我500块',
    ]) {
      for (const locale of ['zh-CN', 'en-US'] as const) {
        expect(findPrices(restatement(partsOf(text, locale), locale)), text).to.deep.equal([]);
      }
    }
  });

  it('holds no price for any of the labelled sentences', () => {
    for (const { text, lang } of labelled<{ text: string; lang: string }>('dev-kinds')) {
      const locale = lang === 'zh' ? 'zh-CN' : 'en-US';
      expect(findPrices(restatement(partsOf(text, locale), locale)), text).to.deep.equal([]);
    }
  });

  it('holds no price for any sentence with one, in either language and for every kind of matter', () => {
    const sentences = (['dev', 'held', 'more'] as const)
      .flatMap(ownCorpus)
      .filter(({ label }) => label === 'price')
      .flatMap(({ texts }) => texts);
    // Many sentences are restated in the same words: each is looked at once.
    const restated = new Set(
      sentences.flatMap((text) =>
        contentLocales.flatMap((locale) =>
          kinds.map((kind) => restatement(partsOf(text, locale, kind), locale)),
        ),
      ),
    );
    const repeated = [...restated].filter((words) => findPrices(words).length > 0);
    expect(repeated).to.deep.equal([]);
  });

  it('holds no price when a customer tells a matter and a price in one breath', () => {
    const sentences = ownCorpus('more').filter(({ label }) => label === 'price');
    const matters = labelled<{ text: string }>('dev-kinds');
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom(...matters),
        fc.constantFrom(...contentLocales),
        fc.constantFrom('', '，', ' ', '\n'),
        ({ texts }, { text }, locale, between) => {
          const told = [text, ...texts].join(between);
          expect(findPrices(restatement(partsOf(told, locale), locale)), told).to.deep.equal([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('always says something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('zh-CN', 'en-US'), (text, locale) => {
        expect(restatement(partsOf(text, locale), locale)).to.have.length.above(3);
      }),
    );
  });
});

describe('Too vague to restate', () => {
  for (const text of ['坏了', '我要投诉', '我要退货', '有个问题想咨询']) {
    it(`is "${text}"`, () => expect(isVague(partsOf(text, 'zh-CN'))).to.equal(true));
  }
  for (const text of [
    '冰箱坏了',
    '投诉师傅态度差',
    '退货，订单号6923456789012',
    '保修多久',
    '转人工',
    '怎么加盟',
  ]) {
    it(`is not "${text}"`, () => expect(isVague(partsOf(text, 'zh-CN'))).to.equal(false));
  }
});
