import { expect } from 'chai';
import type { Kind } from '../../../bot/core/kinds.ts';
import { restatementOf } from '../../../dialogs/restating.ts';
import { newMatter } from '../../../dialogs/sitting.ts';
import { putRight, withoutNo, withoutUnderstood } from '../../../dialogs/understanding/corrections.ts';

/** What is restated of a matter once it was corrected. */
function corrected(kind: Kind, told: string, correction: string): string {
  const said = withoutNo(correction);
  const right = putRight([told], said);
  const matter = newMatter('a', told, kind);
  const locale = /\p{Script=Han}/u.test(told) ? 'zh-CN' : 'en-US';
  return restatementOf(
    right
      ? { ...matter, texts: right }
      : { ...matter, texts: [told, withoutUnderstood(said)], corrections: [1] },
    locale,
  ).words;
}

const rows: readonly (readonly [Kind, told: string, correction: string, restated: string])[] = [
  ['repair', '我家洗衣机漏水', '不是漏水，是不排水', '您家洗衣机不排水'],
  ['repair', '我家洗衣机漏水', '不对，是烘干机', '您家烘干机漏水'],
  ['repair', '油烟机昨天开始不转', '是前天', '您的油烟机前天开始不转'],
  ['repair', '热水器不出热水', '不是热水，是冷水', '您的热水器不出冷水'],
  ['repair', '烤箱显示E3', '是E5不是E3', '您的烤箱显示E5'],
  ['repair', '冰箱BCD500不制冷', '型号不是BCD500，是BCD452', '您的冰箱BCD452不制冷'],
  ['repair', '冰箱不制冷', '型号是BCD500', '您的冰箱不制冷，型号是 BCD500'],
  ['repair', '电饭煲煮粥老是溢出来', '是煮饭的时候也溢', '您的电饭煲煮粥总是溢出来，煮饭时也溢'],
  ['repair', '我的洗衣机一直漏水', '不对，是阳台那台', '您的洗衣机一直漏水，更正为阳台那台'],
  ['inquiry', '展厅能不能参观', '不是展厅，是工厂', '您想了解工厂能否参观'],
  ['inquiry', '展厅能不能参观', '我问的是工厂能不能参观', '您想了解工厂能否参观'],
  ['returnExchange', '电饭煲盖子裂了，想退货', '不是退货，是换货', '您的电饭煲盖子裂了，希望换货'],
  ['repair', '我家洗衣机漏水', '跳过', '您家洗衣机漏水'],
  ['returnExchange', '洗衣机坏了，希望修理', '我说的是退货，你写成修理了', '您的洗衣机坏了，希望退货'],
  ['repair', 'my washer leaks', 'skip', 'your washer leaks'],
  ['repair', 'my oven shows E3', "it's E5, you wrote E3", 'your oven shows E5'],
  ['repair', 'my washer leaks', "almost, but it's the dryer not the washer", 'your dryer leaks'],
  ['repair', '我家洗衣机漏水', '上个月', '您家洗衣机漏水，提到的时间是上个月'],
  [
    'inquiry',
    'where is my order 20231234567',
    'no',
    'you would like to know where your order is, and the number is 20231234567',
  ],
  ['repair', 'my washer leaks', "no, it's the dryer", 'your dryer leaks'],
  [
    'repair',
    'my washer leaks since yesterday',
    'not yesterday, since Monday',
    'your washer leaks since Monday',
  ],
  ['repair', 'my oven shows E3', 'it shows E5', 'your oven shows E5'],
  [
    'repair',
    'my dishwasher stops half-way',
    'it also leaks',
    'your dishwasher stops half-way, and it also leaks',
  ],
  [
    'repair',
    'my dishwasher stops half-way',
    'no, only in eco mode',
    'your dishwasher stops half-way, to be exact, only in eco mode',
  ],
  [
    'returnExchange',
    'I want to return it because it is too loud',
    'no, I want to exchange it, not return it',
    'you want to exchange it because it is too loud',
  ],
];

describe('A correction', () => {
  for (const [kind, told, correction, restated] of rows) {
    it(`"${correction}" of "${told}" is heard: ${restated}`, () => {
      expect(corrected(kind, told, correction)).to.equal(restated);
    });
  }

  it('that is only a no leaves nothing to put right', () => {
    for (const text of ['不对', '你说错了', '不是的。', 'no', 'wrong', 'you got it all wrong'])
      expect(withoutNo(text), text).to.equal('');
  });

  it('that is a name changes nothing', () => {
    expect(corrected('repair', '冰箱不制冷', '我姓王')).to.equal('您的冰箱不制冷');
    expect(corrected('repair', 'my fridge does not cool', 'John Smith')).to.equal(
      'your refrigerator does not cool',
    );
  });
});
