import { expect } from 'chai';
import { asksOf } from '../../../knowledge/search/ask.ts';
import { denies } from '../../../knowledge/search/denial.ts';
import { normalise } from '../../../knowledge/search/normalise.ts';

describe('A denial', () => {
  const denied = [
    '不能退吗',
    '空调不制冷',
    '还没收到货',
    '无法连接',
    'it is not cooling',
    "why can't I log in",
  ];
  const open = [
    ...['能退吗', '能不能退', '可不可以开发票', '有没有保修', '收到了没有', '不好意思，怎么退货', '是否支持'],
    ...['不知道怎么安装', '不能不退', 'can I return it', 'no problem, thanks', 'I am not sure how it works'],
  ];
  for (const text of denied) {
    it(`is heard in "${text}"`, () => {
      expect(denies(normalise(text))).to.equal(true);
    });
  }
  for (const text of open) {
    it(`is not heard in "${text}"`, () => {
      expect(denies(normalise(text))).to.equal(false);
    });
  }
});

describe('What a question asks for', () => {
  const asks = (text: string) => asksOf(normalise(text));

  it('is the same in different words', () => {
    expect(asks('怎么退货')).to.equal(asks('如何退货')).and.to.be.above(0);
    expect(asks('保修几年')).to.equal(asks('how long is the warranty')).and.to.be.above(0);
  });

  it('differs between why, how, how long and where', () => {
    const all = ['为什么滴水', '怎么清洗', '要多久', '在哪里买'].map(asks);
    expect(new Set(all).size).to.equal(4);
  });

  it('is open where no word tells', () => {
    expect(asks('退货')).to.equal(0);
  });
});
