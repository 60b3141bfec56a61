import { expect } from 'chai';
import fc from 'fast-check';
import { normalise } from '../../../knowledge/search/normalise.ts';

describe('A question, normalised', () => {
  const same: [what: string, one: string, other: string][] = [
    ['traditional and simplified characters', '冰箱保固期多長？', '冰箱保固期多长'],
    ['full and half width', 'ＡＰＰ怎么下载', 'app怎么下载'],
    ['punctuation and emoji', '空调，滴水了！！😭', '空调 滴水了'],
    ['numerals before a unit of measure', '十五天内能退吗', '15天内能退吗'],
    ['twenty and more', '二十天', '20天'],
    ['letters held down', '坏了啊啊啊啊', '坏了啊'],
    ['contractions', "it can't start", 'it can not start'],
    ['letters against digits', 'kfr-35gw', 'KFR 35 GW'],
    ['commas in numbers', '1,500升', '1500升'],
  ];
  for (const [what, one, other] of same) {
    it(`is the same for ${what}`, () => {
      expect(normalise(one)).to.equal(normalise(other));
    });
  }

  it('keeps a decimal number whole and drops the full stop', () => {
    expect(normalise('1.5匹的空调.')).to.equal('1.5 匹的空调');
  });

  it('leaves characters that only look like a numeral', () => {
    expect(normalise('十分方便，三心二意')).to.equal('十分方便 三心二意');
  });

  it('changes no more when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(normalise(normalise(text))).to.equal(normalise(text));
      }),
    );
  });
});
