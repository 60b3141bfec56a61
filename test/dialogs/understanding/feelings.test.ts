import { expect } from 'chai';
import { feelingOf, tellsDanger } from '../../../dialogs/understanding/feelings.ts';
import type { Feeling } from '../../../dialogs/understanding/tables/feelings.ts';
import { labelled, share } from './labelled.ts';

interface Sentence {
  text: string;
  feeling: Feeling | null;
  lang: 'zh' | 'en';
}

const isRight = ({ text, feeling }: Sentence) => feelingOf(text) === feeling;

describe('The feeling of a customer', () => {
  for (const half of ['dev', 'held']) {
    it(`is told in at least 95 of 100 sentences of the ${half} half`, () => {
      expect(share(labelled<Sentence>(`${half}-feelings`), isRight)).to.be.at.least(0.95);
    });
  }

  const signs: [string, Feeling | null][] = [
    ['🙏', 'thanks'],
    ['😡', 'upset'],
    ['？？？', 'hurry'],
    ['???', 'hurry'],
    ['呵呵', 'upset'],
    ['？', null],
    ['👍', null],
  ];
  for (const [sign, feeling] of signs) {
    it(`reads ${sign} as ${feeling ?? 'no feeling'}`, () => expect(feelingOf(sign)).to.equal(feeling));
  }

  it('is none in plain questions and short answers', () => {
    for (const text of [
      '怎么清洗滤网',
      '你们有空气炸锅卖吗',
      '我只是想问你们的营业时间',
      '好的',
      '你好',
      '',
      '13800001111',
      'OK',
      'how do I clean the filter',
      'E3',
    ]) {
      expect(feelingOf(text), text).to.equal(null);
    }
  });

  it('is no praise where a fault is named', () => {
    for (const text of [
      '你们的安装师傅态度很差',
      '我对你们的售后很不满意',
      'Your technician was rude to my wife',
      'I am not satisfied with your service',
    ]) {
      expect(feelingOf(text), text).to.be.oneOf(['upset', 'angry']);
    }
    expect(feelingOf('服务不差，挺好')).to.equal('praise');
    expect(feelingOf('not bad at all, well done')).to.equal('praise');
  });

  it('is no anger where a complaint is only announced', () => {
    for (const text of ['我要投诉', '洗衣机用了三天就坏了，要投诉', 'I want to make a complaint']) {
      expect(feelingOf(text), text).to.equal(null);
    }
    expect(feelingOf('再不处理我就投诉你们')).to.equal('angry');
  });
});

describe('Danger', () => {
  for (const half of ['dev', 'held']) {
    it(`is never missed in the ${half} half`, () => {
      const urgent = labelled<Sentence>(`${half}-feelings`).filter(({ feeling }) => feeling === 'urgent');
      expect(urgent.filter((sentence) => !isRight(sentence)).length).to.equal(0);
    });
  }

  for (const text of [
    '着火了',
    '冰箱冒烟了，怎么办？',
    '厨房有煤气味',
    '洗衣机漏电，把我电了一下',
    '老人煤气中毒晕倒',
    '我不想活了',
    '燃气热水器漏气',
    '微波炉里冒火了',
    'THERE IS A FIRE',
    'I smell gas in the kitchen',
    'my kid got an electric shock',
    'i want to kill myself',
    'my cooker is alight',
    'lpg is leaking from the regulator',
    'there is current in the water of the washing machine',
    'the child climbed into the fridge and the door shut',
    'the outdoor unit dropped on the street and hit a man',
    "I've taken a lot of pills",
  ]) {
    it(`is heard in "${text}"`, () => expect(feelingOf(text)).to.equal('urgent'));
  }

  for (const text of [
    '火锅用的锅',
    '油烟机吸力小',
    '电视死机了',
    '气死我了',
    '热水器有防漏电保护吗',
    '爆炒够不够火力',
  ]) {
    it(`is not heard in "${text}"`, () => expect(tellsDanger(text)).to.equal(false));
  }
  for (const text of [
    'this fridge is the bomb',
    'what is the fire rating',
    'is there a smoke grey version',
    'which carbon monoxide alarm do you recommend',
    'does the hood take away smoke from frying',
    'the box was crushed',
    'my shop has 120 square metres',
    'do you ship explosion-proof fridges',
  ]) {
    it(`is not heard in "${text}"`, () => expect(tellsDanger(text)).to.equal(false));
  }
});
