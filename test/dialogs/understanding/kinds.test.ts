import { expect } from 'chai';
import { type Kind, kinds } from '../../../bot/core/kinds.ts';
import type { ContentLocale } from '../../../bot/core/locale.ts';
import { kindOf, kindReadings } from '../../../dialogs/understanding/kinds.ts';
import { labelled, share } from './labelled.ts';

interface Sentence {
  text: string;
  kind: Kind | null;
  lang: 'zh' | 'en';
}

const localeOf = { zh: 'zh-CN', en: 'en-US' } as const;
const isRight = ({ text, kind, lang }: Sentence) => (kindOf(text, localeOf[lang])?.kind ?? null) === kind;

describe('What a customer asks for', () => {
  for (const half of ['dev', 'held']) {
    it(`is told in at least 92 of 100 sentences of the ${half} half`, () => {
      expect(share(labelled<Sentence>(`${half}-kinds`), isRight)).to.be.at.least(0.92);
    });
  }

  it('is found for every kind in both languages', () => {
    const sentences = labelled<Sentence>('dev-kinds');
    for (const kind of kinds) {
      for (const lang of ['zh', 'en'] as const) {
        const own = sentences.filter((sentence) => sentence.kind === kind && sentence.lang === lang);
        expect(own.length, `${kind} ${lang}`).to.be.at.least(30);
        expect(share(own, isRight), `${kind} ${lang}`).to.be.at.least(0.75);
      }
    }
  });

  const examples: [string, ContentLocale, Kind][] = [
    ['这台多少钱', 'zh-CN', 'price'],
    ['我只是想问你们的营业时间', 'zh-CN', 'inquiry'],
    ['你们有空气炸锅卖吗', 'zh-CN', 'productInterest'],
    ['呢部洗衣机几多钱啊', 'zh-CN', 'price'],
    ['how much is it', 'en-US', 'price'],
    ['我想买一台洗碗机', 'zh-CN', 'productInterest'],
    ['冰箱坏了', 'zh-CN', 'repair'],
    ['洗衣機壞了', 'zh-CN', 'repair'],
    ['热水器打不着火咋整', 'zh-CN', 'repair'],
    ['I want my money back', 'en-US', 'returnExchange'],
    ['我要投诉', 'zh-CN', 'complaint'],
    ['where is my order', 'en-US', 'orderStatus'],
    ['想加盟你们', 'zh-CN', 'franchise'],
    ['转人工', 'zh-CN', 'human'],
    ['唔该帮我揾个真人', 'zh-CN', 'human'],
    ['I need a person', 'en-US', 'human'],
  ];
  for (const [text, locale, kind] of examples) {
    it(`"${text}" is ${kind}`, () => expect(kindOf(text, locale)?.kind).to.equal(kind));
  }

  it('is nothing in a greeting, thanks, noise or an empty message', () => {
    for (const text of ['你好', '谢谢', 'asdfgh', '', '👍', '嗯嗯']) {
      expect(kindOf(text, 'zh-CN'), text).to.equal(undefined);
    }
  });

  it('lists other kinds that the words allow, likeliest first', () => {
    const readings = kindReadings('冰箱坏了，我要投诉，退货', 'zh-CN');
    expect(readings.map(({ kind }) => kind)).to.include.members(['repair', 'complaint', 'returnExchange']);
    const scores = readings.map(({ score }) => score);
    expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
  });
});

describe('A person', () => {
  it('who shall come to the house is a repair', () => {
    for (const text of ['还是派人来吧', '叫个师傅来吧', '派人来看看']) {
      expect(kindOf(text, 'zh-CN')?.kind, text).to.equal('repair');
    }
    expect(kindOf('派个人跟我谈', 'zh-CN')?.kind).to.equal('human');
  });

  for (const half of ['dev', 'held']) {
    it(`is never missed by who asks for one in the ${half} half`, () => {
      const asking = labelled<Sentence>(`${half}-kinds`).filter(({ kind }) => kind === 'human');
      expect(asking.filter((sentence) => !isRight(sentence)).length).to.equal(0);
    });
  }
});
