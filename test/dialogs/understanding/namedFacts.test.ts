import { expect } from 'chai';
import { isAside, isCorrection, isInstead, namedFacts } from '../../../dialogs/understanding/namedFacts.ts';

describe('Facts that are given by their names', () => {
  const rows: [text: string, facts: object][] = [
    ['对了，电话错了，是 138 1234 5678', { phone: '13812345678' }],
    ['地址写错了，应该是浦东新区云台路 18 号', { address: '浦东新区云台路 18 号' }],
    ['對了，地址改成台北市信義路五段7號', { address: '台北市信義路五段7號' }],
    ['by the way, the address is 14 Nanjing Road, Shanghai', { address: '14 Nanjing Road, Shanghai' }],
    ['the phone is wrong, it should be 139 1234 5678', { phone: '13912345678' }],
    ['订单号是20260901234567，不是之前那个', { orderNumber: '20260901234567' }],
    ['邮箱 wang@example.com', { email: 'wang@example.com' }],
    ['上门时间改到周日上午', { visitTime: '周日上午' }],
    ['地址', {}],
    ['电话打不通', {}],
    ['13812345678', {}],
    ['周六上午', {}],
    ['', {}],
  ];
  for (const [text, facts] of rows) {
    it(`in: ${text || 'nothing'}`, () => {
      expect(namedFacts(text)).to.deep.equal(facts);
    });
  }

  it('are told from what is said beside, corrected, or wanted instead', () => {
    expect(['另外我要投诉', '对了，还有一件事', 'By the way, it leaks'].every(isAside)).to.equal(true);
    expect(['我要投诉', '对', 'it leaks by the window'].some(isAside)).to.equal(false);
    expect(['电话写错了', 'that is wrong, sorry'].every(isCorrection)).to.equal(true);
    expect(['不修了，我要退货', '还是换一台吧', 'I want a refund instead'].every(isInstead)).to.equal(true);
    expect(['我要退货', '明天下午', 'a refund please'].some(isInstead)).to.equal(false);
  });
});
