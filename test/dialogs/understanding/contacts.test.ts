import { expect } from 'chai';
import fc from 'fast-check';
import { contactsOf } from '../../../dialogs/understanding/contacts.ts';

describe('A telephone number', () => {
  const given: [string, string][] = [
    ['13812345678', '13812345678'],
    ['我电话138 1234 5678', '13812345678'],
    ['电话１３８１２３４５６７８', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['幺三八零零一三八零零零', '13800138000'],
    ['138一二三四5678', '13812345678'],
    ['打010-88886666', '01088886666'],
    ['(0755)26001234', '075526001234'],
    ['400-820-8888', '4008208888'],
    ['+1 415 555 0100', '+14155550100'],
    ['call me at (415) 555-0100', '4155550100'],
  ];
  for (const [text, phone] of given) {
    it(`is found in "${text}"`, () => expect(contactsOf(text).phone).to.equal(phone));
  }

  it('is not an order number, an identity card, a price list or a QQ number', () => {
    const none = [
      '订单号6923456789012',
      '身份证110101199003071234',
      '12800 6800 5999',
      'QQ 123456789',
      '8888666',
      '订单13812345678901',
    ];
    for (const text of [...none, 'my order number is 13812345678', '2026年11月22日']) {
      expect(contactsOf(text).phone, text).to.equal(null);
    }
  });
});

describe('An e-mail address', () => {
  it('is found in plain, full-width, spaced and spelled writing', () => {
    for (const text of [
      'abc@qq.com',
      '邮箱abc＠qq．com',
      'abc @ qq.com',
      '我邮箱abc艾特qq点com',
      'abc at qq dot com',
    ]) {
      expect(contactsOf(text).email, text).to.equal('abc@qq.com');
    }
  });

  it('is not a sign among words', () => {
    for (const text of ['@客服', 'a@b', '我在@你', 'meet me at nine dot']) {
      expect(contactsOf(text).email, text).to.equal(null);
    }
  });
});

describe('Contacts together', () => {
  it('are told apart in one sentence', () => {
    const text = '我的qq号是123456789，电话13900001111，邮箱li@example.com';
    expect(contactsOf(text)).to.deep.equal({
      phone: '13900001111',
      email: 'li@example.com',
      qq: '123456789',
    });
  });

  it('a mobile number is found whatever Chinese words stand around it', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    const words = fc.constantFrom('我的电话', '打', '', '手机号：', '，冰箱坏了');
    fc.assert(
      fc.property(words, mobile, words, (before, phone, after) => {
        expect(contactsOf(`${before}${phone}${after}`).phone).to.equal(phone);
      }),
    );
  });
});
