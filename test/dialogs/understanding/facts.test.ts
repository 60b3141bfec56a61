import { expect } from 'chai';
import { numbersOf } from '../../../dialogs/understanding/orderNumbers.ts';
import { timesOf } from '../../../dialogs/understanding/times.ts';

describe('A ticket number', () => {
  for (const text of [
    'HX482716',
    'hx482716',
    'h x 4 8 2 7 1 6',
    'HX 482716好了没',
    '我的受理编号是hx-482716',
  ]) {
    it(`is found in "${text}"`, () => expect(numbersOf(text).tickets).to.deep.equal(['HX482716']));
  }
  it('is not a model or a longer number', () => {
    for (const text of ['BCD-452W', 'HX4827161', 'AHX482716', 'E3']) {
      expect(numbersOf(text).tickets, text).to.deep.equal([]);
    }
  });
});

describe('An order number', () => {
  const given: [string, string][] = [
    ['订单号6923456789012', '6923456789012'],
    ['我的订单是2026031877', '2026031877'],
    ['order no. 5520918', '5520918'],
    ['tracking SF1234567890123', 'SF1234567890123'],
    ['JD5520918834', 'JD5520918834'],
    ['order 20260901234567 John Smith', '20260901234567'],
    ['order no. 2026 0901 234567 please', '20260901234567'],
  ];
  for (const [text, order] of given) {
    it(`is found in "${text}"`, () => expect(numbersOf(text).orders).to.deep.equal([order]));
  }
  it('is not a telephone number or a year', () => {
    expect(numbersOf('13812345678').orders).to.deep.equal([]);
    expect(numbersOf('2020款').orders).to.deep.equal([]);
  });
});

describe('A time', () => {
  const given: [string, string[]][] = [
    ['明天上午', ['明天上午']],
    ['下周三下午3点后过来', ['下周三下午3点后']],
    ['11月28号上午10点半', ['11月28号上午10点半']],
    ['周一到周五都行', ['周一到周五']],
    ['晚上7点到9点', ['晚上7点到9点']],
    ['tomorrow morning please', ['tomorrow morning']],
    ['next Wednesday after 3pm', ['next Wednesday after 3pm']],
    ['between 2 and 4 pm', ['between 2 and 4 pm']],
  ];
  for (const [text, times] of given) {
    it(`is taken as said from "${text}"`, () => expect(timesOf(text)).to.deep.equal(times));
  }
  it('is not seen in a bit, a count, a house number, a model year or a greeting', () => {
    const none = [
      '一点都不好',
      '差一点',
      '快一点',
      '3点建议',
      '一号楼',
      '2020款',
      '早上好',
      '下午茶',
      '三点水',
    ];
    for (const text of [...none, 'good morning', 'I may come', '20 minutes']) {
      expect(timesOf(text), text).to.deep.equal([]);
    }
  });
});
