import { expect } from 'chai';
import fc from 'fast-check';
import { privateContacts } from '../../../bot/desk/acts/privateContacts.ts';

const allowed = [
  '400-000-0001',
  'service@example.com',
  '021-0000-0018',
  '13800000000',
  'wang@customer.example',
];

describe('A private contact', () => {
  for (const text of [
    '打我手机 13911112222',
    '139 1111 2222 找我',
    '电话：139-1111-2222',
    '+86 13911112222',
    '一三九一一一一二二二二',
    '１３９１１１１２２２２',
    '经销商电话 0571-88887777',
    '加微信 abc_12345',
    'VX：wang88888',
    'QQ 123456789',
    '写信到 me@private.example',
    'my wechat id: blue_sky99',
    '400-123-4567',
  ]) {
    it(`is seen in ${text}`, () => expect(privateContacts(text, allowed)).to.have.length(1));
  }

  for (const text of [
    '请拨打 400-000-0001',
    '门店电话 021-0000-0018',
    '我们会打您留的 138 0000 0000',
    '已发到 wang@customer.example',
    '订单号 202611230012345678',
    '型号 YL-D8，受理编号 HX482716',
    '2026-11-23 14:30 前',
    '您可以在微信里搜索公众号',
    '下午 3 点到 5 点',
  ]) {
    it(`is not seen in ${text}`, () => expect(privateContacts(text, allowed)).to.deep.equal([]));
  }

  it('is looked for in any text without trouble', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        Array.isArray(privateContacts(text, [])),
      ),
    );
  });

  it('is looked for in long hostile text without delay', () => {
    const began = performance.now();
    for (const piece of ['1 ', '1-', 'a@a.', '微信', '一', 'wx:'])
      privateContacts(piece.repeat(4000 / piece.length), []);
    expect(performance.now() - began).to.be.below(1000);
  });
});
