import { expect } from 'chai';
import { commandOf, withoutCommands } from '../../../dialogs/understanding/commands.ts';
import { namedFacts } from '../../../dialogs/understanding/namedFacts.ts';
import { asksWhy, isQuestionBack } from '../../../dialogs/understanding/question.ts';
import { severalMatters } from '../../../dialogs/understanding/severalMatters.ts';
import { isSkipped } from '../../../dialogs/understanding/skipping.ts';
import { timesOf } from '../../../dialogs/understanding/times.ts';
import { isAtALoss } from '../../../dialogs/understanding/unfinished.ts';
import { wantedFacts } from '../../../dialogs/understanding/wanted.ts';

describe('An answer to a question of a form', () => {
  for (const text of [
    '跳过',
    '先不用',
    '电话我不想给',
    '没有照片',
    '找不到订单号了',
    'I lost it',
    'no picture',
    '不太清楚',
  ])
    it(`is passed over with ${text}`, () => expect(isSkipped(text)).to.equal(true));

  for (const text of ['不制冷', '没拆封', '周六', 'nothing works any more', '杭州市西湖区文三路 9 号'])
    it(`is given with ${text}`, () => expect(isSkipped(text)).to.equal(false));

  it('asks what a thing is wanted for', () => {
    expect(['为什么要地址', '要我电话干嘛', 'why do you need my address'].map(asksWhy)).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(['为什么不制冷', 'why is it warm'].map(asksWhy)).to.deep.equal([false, false]);
  });

  it('asks back, or leaves it to us', () => {
    expect(isQuestionBack('你们怎么上门')).to.equal(true);
    expect(isQuestionBack('你们几点都行')).to.equal(false);
  });

  it('says how many are wanted and what for', () => {
    expect(wantedFacts('我想买净水器，办公室用，10台')).to.deep.equal({ quantity: '10台', use: '办公室用' });
    expect(wantedFacts('空调不制冷')).to.deep.equal({});
  });

  it('names an address without more words, whose house number is no day', () => {
    expect(namedFacts('洗衣机坏了，地址杭州市西湖区文三路90号').address).to.equal('杭州市西湖区文三路90号');
    expect(timesOf('文三路90号，文一路12号')).to.deep.equal([]);
    expect(timesOf('12号上午')).to.deep.equal(['12号上午']);
  });
});

describe('A message that holds several things', function () {
  // The first reading of a language may have to learn it.
  this.timeout(60_000);

  it('is parted where each stands by itself', () => {
    expect(severalMatters('冰箱不制冷要修，顺便问下发票怎么开', 'zh-CN')).to.deep.equal([
      '冰箱不制冷要修',
      '发票怎么开',
    ]);
    expect(severalMatters('My fridge is noisy, also how do I get an invoice?', 'en-US')).to.have.length(2);
  });

  it('is one where the rest is more of the same', () => {
    for (const text of ['冰箱不制冷，另外还漏水', '洗衣机漏水，还有一点异味', '在吗'])
      expect(severalMatters(text, 'zh-CN')).to.deep.equal([text]);
  });

  it('asks for a person and says why', () => {
    expect(commandOf('找人工，我的洗衣机漏水')).to.equal('human');
    expect(withoutCommands('找人工，我的洗衣机漏水')).to.equal('我的洗衣机漏水');
    expect(commandOf('不要转人工，先告诉我怎么办')).to.equal(undefined);
  });

  it('only says that somebody is at a loss', () => {
    expect(['怎么办啊', 'oh no, what should I do'].map(isAtALoss)).to.deep.equal([true, true]);
    expect(isAtALoss('洗衣机漏水怎么办')).to.equal(false);
  });
});
