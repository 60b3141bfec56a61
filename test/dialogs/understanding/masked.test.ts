import { expect } from 'chai';
import fc from 'fast-check';
import { masked } from '../../../dialogs/understanding/masked.ts';

const texts: [said: string, shown: string][] = [
  ['我姓王，电话 139 1234 5678，家住上海市静安区云岭路 18 号 3 栋 501 室', '我姓***，电话 ***，*** ***'],
  ['王小明先生您好，师傅明天上午上门', '***您好，师傅明天上午上门'],
  ['幺三八零零幺三八零零零打给我', '***打给我'],
  ['订单号 20261123445566 什么时候到', '订单号 *** 什么时候到'],
  ['我叫李雷，QQ 12345', '我叫***，QQ ***'],
  ['手机后四位 1234', '手机后四位 ***'],
  ['My name is John Smith, call +44 20 7946 0958, 221 Baker Street', 'My name is ***, call ***, ***'],
  ['I am Ms Lee, write to a.b@c.example.com', 'I am Ms ***, write to ***'],
];

const harmless = [
  '洗碗机 E4 报错，型号 KFR-35GW，2023年买的',
  '扫地机器人支持几层地图',
  '高温天气空调先生产后发货',
  '请问空调 1.5 匹适合 20 平米吗',
  'Does the 60 cm dishwasher fit under a 58 cm worktop?',
];

describe('What content staff read of customers', () => {
  for (const [said, shown] of texts)
    it(`"${said}" is shown without what is personal`, () => {
      expect(masked(said)).to.equal(shown);
    });

  for (const said of harmless)
    it(`"${said}" is shown as it was said`, () => {
      expect(masked(said)).to.equal(said);
    });

  it('leaves out what is known of the customer, wherever it stands', () => {
    expect(masked('就是静安那家，欧阳锋登记的', ['静安那家', '欧阳锋'])).to.equal('就是***，***登记的');
  });

  it('never shows a telephone number, however it is written', () => {
    const separators = fc.constantFrom('', ' ', '-', '.');
    const number = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.nat(999999999), separators);
    fc.assert(
      fc.property(number, fc.constantFrom('电话是', 'call me on ', '打'), ([second, rest, sign], cue) => {
        const digits = `1${second}${String(rest).padStart(9, '0')}`;
        const written = [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(sign);
        return !masked(`${cue}${written}，谢谢`).includes(digits.slice(7));
      }),
    );
  });
});
