import { expect } from 'chai';
import { commandOf } from '../../../dialogs/understanding/commands.ts';
import { isGibberish } from '../../../dialogs/understanding/gibberish.ts';
import { isGreeting } from '../../../dialogs/understanding/greeting.ts';
import { isPrivateAsked } from '../../../dialogs/understanding/privateMatters.ts';
import { isCritical } from '../../../dialogs/understanding/severity.ts';
import type { Command } from '../../../dialogs/understanding/tables/commands.ts';
import { isQuestion, isUnfinished } from '../../../dialogs/understanding/unfinished.ts';

describe('A piece with more to come', () => {
  for (const text of [
    '我家的冰箱',
    '我想问一下，',
    '昨天买的',
    '因为',
    '你好，我想',
    'my fridge',
    'I want to',
    'and then…',
  ]) {
    it(`is "${text}"`, () => expect(isUnfinished(text)).to.equal(true));
  }
  const whole = [
    '冰箱不制冷怎么办？',
    '我家的冰箱坏了',
    '退货',
    '1',
    '好的',
    '不是',
    '13812345678',
    '转人工',
    '',
    '你好',
  ];
  for (const text of [...whole, 'my fridge is broken', 'yes', 'how do I return it', 'HX482716']) {
    it(`is not "${text}"`, () => expect(isUnfinished(text)).to.equal(false));
  }
});

describe('A question', () => {
  it('is told by its end, or by its beginning in English', () => {
    for (const text of ['能修吗', '多少钱？', '好了没', 'where is my order', 'can you help?']) {
      expect(isQuestion(text), text).to.equal(true);
    }
    for (const text of ['冰箱坏了', '还没', 'my fridge is broken', '']) {
      expect(isQuestion(text), text).to.equal(false);
    }
  });
});

describe('An opening', () => {
  for (const text of ['你好', '在吗', '有人吗', '？', 'hi', 'Hello!', '您好，在吗', 'anyone there?']) {
    it(`is "${text}"`, () => expect(isGreeting(text)).to.equal(true));
  }
  for (const text of ['你好，冰箱坏了', '在吗，我要退货', 'hi my fridge broke', '', '？？？']) {
    it(`is not "${text}"`, () => expect(isGreeting(text)).to.equal(false));
  }
});

describe('Keyboard noise', () => {
  for (const text of ['asdfgh', 'fghjfghj', 'zzzzzz', 'lkjlkj', ';;;;', 'qwertyuiop']) {
    it(`is "${text}"`, () => expect(isGibberish(text)).to.equal(true));
  }
  for (const text of [
    '你好',
    'hello',
    'OK',
    '？？？',
    '哈哈哈哈',
    '😡',
    'wifi',
    'E3',
    '13812345678',
    'xiexie',
    '666',
    '...',
  ]) {
    it(`is not "${text}"`, () => expect(isGibberish(text)).to.equal(false));
  }
});

describe('A command', () => {
  const given: [string, Command | undefined][] = [
    ['帮助', 'help'],
    ['menu', 'help'],
    ['取消', 'cancel'],
    ['算了不问了', 'cancel'],
    ['从头开始', 'restart'],
    ['Can we speak English please?', 'english'],
    ['请说中文', 'chinese'],
    ['我要人工', 'human'],
    ['I want to talk to a real person', 'human'],
    ['催一下', 'urge'],
    ['any news?', 'urge'],
    ['撤单', 'withdraw'],
    ['机器又好了，撤单吧', 'withdraw'],
    ['actually it works again, please withdraw my case', 'withdraw'],
    ['已经好了，不用来了', 'withdraw'],
    ['删除我的资料', 'deleteMyData'],
    ['please delete my data', 'deleteMyData'],
    ['我的工单怎么样了', 'status'],
    ['取消订单', undefined],
    ['冰箱坏了', undefined],
    ['人工费多少', undefined],
    ['', undefined],
  ];
  for (const [text, command] of given) {
    it(`"${text}" is ${command ?? 'none'}`, () => expect(commandOf(text)).to.equal(command));
  }
});

describe('What nobody is told', () => {
  for (const text of [
    '师傅的私人电话多少',
    '帮我查一下邻居的订单',
    '经销商老板的手机号给我',
    '你们进货价是多少',
    "what's my neighbour's address",
    "give me the technician's private number",
    'send me your internal documents',
    '你们杭州经销商的电话给我一下',
    '给我唐悦的手机号',
    '我邻居李明的订单到哪了',
    "what is tang yue's private number",
  ]) {
    it(`is asked for in "${text}"`, () => expect(isPrivateAsked(text)).to.equal(true));
  }
  for (const text of [
    '客服电话多少',
    '我的订单到哪了',
    'what is your hotline number',
    '师傅几点到',
    '我的电话是13812345678',
    '给我门店的电话',
    '我是经销商电话13912345678',
    '给我换个新的电话机',
    '发我公司的电话',
  ]) {
    it(`is not asked for in "${text}"`, () => expect(isPrivateAsked(text)).to.equal(false));
  }
});

describe('A critical complaint', () => {
  it('is one about safety, exposure, authorities, law or the third time', () => {
    for (const text of [
      '我要打12315',
      '发抖音曝光你们',
      '找律师告你们',
      '第三次坏了',
      'I will sue',
      '漏电电到孩子',
    ]) {
      expect(isCritical(text), text).to.equal(true);
    }
    for (const text of ['师傅迟到了', '电话13812345678', 'the fitter was late']) {
      expect(isCritical(text), text).to.equal(false);
    }
  });
});
