import { expect } from 'chai';
import { nameOf } from '../../../dialogs/understanding/names.ts';

const answer = (text: string) => nameOf(text, { asAnswer: true });

/** What is typed, with the surname, the given name and the title in it. */
const names: [string, string | null, string | null, string | null][] = [
  ['弓长张', '张', null, null],
  ['我姓章，立早章', '章', null, null],
  ['大王的王', '王', null, null],
  ['三点水的江', '江', null, null],
  ['免贵，复姓上官', '上官', null, null],
  ['双姓司马', '司马', null, null],
  ['单姓一个林', '林', null, null],
  ['复姓，夏侯', '夏侯', null, null],
  ['姓氏：南宫', '南宫', null, null],
  ['是我，吴建民', '吴', '建民', null],
  ['老孙头，大家都这么叫', '孙', null, null],
  ['陈晓燕（女士）', '陈', '晓燕', '女士'],
  ['就女士吧', null, null, '女士'],
  ['先生，谢谢', null, null, '先生'],
  ['赵敏，叫我女士', '赵', '敏', '女士'],
  ['免贵单姓一个“丁”字', '丁', null, null],
  ['女士就好啦', null, null, '女士'],
  ['先生就行', null, null, '先生'],
  ['叫女士吧', null, null, '女士'],
  ['木子李，女士', '李', null, '女士'],
  ['口天吴 先生', '吴', null, '先生'],
  ['耳东陈先生', '陈', null, '先生'],
  ['韩雪梅，女士', '韩', '雪梅', '女士'],
  ['姓陈，先生', '陈', null, '先生'],
];

/** The surname stays in the script of the customer, also where it is explained. */
const asTyped: [string, string][] = [
  ['我姓時，時間的時', '時'],
  ['我姓陳，耳東陳', '陳'],
  ['弓長張', '張'],
  ['草頭黃', '黃'],
  ['鍾，金字旁的鍾', '鍾'],
  ['我姓葉，樹葉的葉', '葉'],
];

/** Names in letters inside a Chinese sentence. */
const inLetters: [string, string | null, string | null, string | null][] = [
  ['我是Mr Carter', 'Carter', null, 'Mr'],
  ['我叫Daniel Reed', 'Reed', 'Daniel', null],
  ['叫我Emily吧', null, 'Emily', null],
  ['Ms Novak，我是捷克人', 'Novak', null, 'Ms'],
  ['我姓wang', 'Wang', null, null],
  ['敝姓Lee', 'Lee', null, null],
  ['Smith先生', 'Smith', null, '先生'],
  ['可以叫我Mr Gomez', 'Gomez', null, 'Mr'],
];

/** Names from other languages in Chinese characters, and Chinese ones that look like them. */
const transliterated: [string, string | null, string | null, string | null][] = [
  ['史密斯先生', '史密斯', null, '先生'],
  ['马克·史密斯', '史密斯', '马克', null],
  ['阿里·汗', '汗', '阿里', null],
  ['我叫大卫', null, '大卫', null],
  ['我叫阿依古丽', null, '阿依古丽', null],
  ['小林', '林', null, null],
  ['我叫安娜', '安', '娜', null],
];

describe('A Chinese answer to the question for the name', () => {
  for (const [text, surname, given, title] of [...names, ...inLetters, ...transliterated]) {
    it(`is read in "${text}"`, () =>
      expect(answer(text)).to.deep.equal({ surname, given, title, declined: false }));
  }

  for (const [text, surname] of asTyped) {
    it(`keeps ${surname} as it was typed in "${text}"`, () =>
      expect(answer(text)).to.deep.equal({ surname, given: null, title: null, declined: false }));
  }

  for (const text of ['Bosch，不制冷了', 'TV坏了', '我是VIP', '你是AI吧', 'WiFi，连不上', 'OK，先这样']) {
    it(`holds no name in "${text}"`, () => expect(answer(text)).to.equal(null));
  }

  it('in letters is heard unasked only where it is called a name', () => {
    expect(nameOf('你好，我叫Daniel Reed，烤箱坏了', { asAnswer: false })?.surname).to.equal('Reed');
    expect(nameOf('我是Apple，用了三年', { asAnswer: false })).to.equal(null);
  });

  for (const text of ['不方便说', '保密', '先别管我叫啥，先修机器']) {
    it(`declines with "${text}"`, () => expect(answer(text)?.declined).to.equal(true));
  }
});
