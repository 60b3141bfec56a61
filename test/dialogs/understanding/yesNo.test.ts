import { expect } from 'chai';
import fc from 'fast-check';
import { corrections, refusedTimes } from '../../../dialogs/understanding/tables/objections.ts';
import { agreements, disagreements, openNo, openYes } from '../../../dialogs/understanding/tables/yesNo.ts';
import { yesNo, yesNoOf } from '../../../dialogs/understanding/yesNo.ts';
import { labelled, share } from './labelled.ts';

describe('An answer to a yes/no question', () => {
  for (const half of ['dev', 'held']) {
    it(`is read right in at least 9 of 10 sentences of the ${half} half`, () => {
      const sentences = labelled<{ text: string; yesNo: boolean | null }>(`${half}-yesno`);
      expect(share(sentences, ({ text, yesNo: right }) => yesNo(text) === right)).to.be.at.least(0.9);
    });
  }

  const agreeing = '对的 嗯 没错 要 确认 好嘞 是滴 冇问题 解决了 1 👍 OK yes yep sure'.split(' ');
  for (const text of [...agreeing, 'no problem', "that's right", 'go ahead', '可以，麻烦了']) {
    it(`"${text}" is yes`, () => expect(yesNo(text)).to.equal(true));
  }
  const disagreeing = '不是 不用了 没有 算了 不对 还是不行 唔系 👎 no nope'.split(' ');
  for (const text of [...disagreeing, 'not really', "I don't think so", '好的，不用了', 'nothing else']) {
    it(`"${text}" is no`, () => expect(yesNo(text)).to.equal(false));
  }
  for (const text of [
    '好吃吗',
    '你好',
    '对不起',
    '可以退货吗',
    '对了，还有一件事',
    'yes no',
    'I have no idea',
    '',
    '2',
  ]) {
    it(`"${text}" is neither`, () => expect(yesNo(text)).to.equal(null));
  }

  for (const [text, answer] of [
    ['all good now', true],
    ['I think so', true],
    ['uh huh', true],
    ['precisely what I mean', true],
    ['the problem is solved', true],
    ['kindly proceed', true],
    ["that'd be lovely", true],
    ['cancel it', false],
    ['one digit is wrong', false],
    ["I'm good thanks", false],
    ['did not help at all', false],
    ['some other day', false],
    ['I never ordered that', false],
    ['yes or no, who cares', null],
    ['not sure', null],
    ['nobody answers the phone', null],
  ] as const) {
    it(`"${text}" is ${answer === null ? 'neither' : answer ? 'yes' : 'no'}`, () =>
      expect(yesNo(text)).to.equal(answer));
  }

  for (const [answer, texts] of [
    [
      false,
      [
        '我说的是退，你写成修了',
        '電話最後一碼不是7，是1',
        '后半截不对，我要的是换新的',
        '漏了一条，麻烦重写',
        'I said Tuesday, not Thursday',
        "almost, but it's the dryer not the washer",
        "it's 306, you wrote 360",
        'the other one',
        '我没说过这话',
        'never said that',
        '太晚了，换早一点的',
        '时间上不方便',
        '那可不成，我等不到下礼拜',
        '不太合适',
        'too late for me',
        "can't do mornings",
        'sorry but wednesday is impossible',
        "I'd rather have another day",
        "doesnt suit, I'm at work then",
        '哪跟哪啊，完全不是一回事',
        '没说对',
        '先别',
        '这不对',
        '少了一点',
        '那天不行',
        "you've missed the point",
      ],
    ],
    [
      true,
      [
        '我就是这个意思',
        '一点不差',
        '理解到位',
        '好说',
        '准',
        'Indeed it is.',
        'I can live with that',
        "couldn't have said it better",
        "don't change a thing",
        'that will do',
        'suits me',
        'nothing to add',
      ],
    ],
    [
      null,
      [
        '再说吧',
        '洗衣机脱水的时候响得厉害',
        'The fridge is running but not cooling',
        '昨天买的冰箱不制冷，灯是亮的',
        '你们师傅什么时候到',
        'my washing machine is leaking, not much but still',
        '空调不是很冷，是新买的',
      ],
    ],
  ] as const) {
    it(`is ${answer === null ? 'none' : answer ? 'yes' : 'no'} without the word for it`, () => {
      for (const text of texts) expect(yesNo(text), text).to.equal(answer);
    });
  }

  it('is neither what tells of the matter itself, nor a greeting', () => {
    const none = ['晚上好呀', '早上好', 'something is wrong with my machine', 'the light should be warmer'];
    const more = ['not suitable, want something else instead', '显示屏缺笔画,8看成3', '改成按压式更方便'];
    const further = ["doesn't fit my socket, exchange", "it's a Gree air conditioner, not cooling"];
    for (const text of [...none, ...more, ...further]) expect(yesNo(text), text).to.equal(null);
  });

  it('leaves what was said besides', () => {
    expect(yesNoOf('我说的是退，你写成修了')).to.deep.equal({ yes: false, rest: '我说的是退,你写成修了' });
    expect(yesNoOf('不是，是洗衣机')).to.deep.equal({ yes: false, rest: '是洗衣机' });
    expect(yesNoOf('是的，但是地址错了')).to.deep.equal({ yes: true, rest: '但是地址错了' });
    expect(yesNoOf('no, the other one')).to.deep.equal({ yes: false, rest: 'the other one' });
  });

  // With a repetition inside another the test would not come to an end.
  it('comes to an end for any sign of the words it knows, said again and again', () => {
    const signs = new Set(`${agreements}${disagreements}${openYes}${openNo}${corrections}${refusedTimes}`);
    for (const sign of signs) yesNo(`${sign.repeat(119)}x`);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => [true, false, null].includes(yesNo(text))),
    );
  });
});
