import { expect } from 'chai';
import { isRepaired, isTroubledAgain, saysSolved, solvedIn } from '../../../dialogs/solved.ts';
import { isAcknowledged, isFarewell } from '../../../dialogs/understanding/farewell.ts';
import { ratingIn } from '../../../dialogs/understanding/rating.ts';

const ratings: Record<number, string[]> = {
  5: ['很好', '非常满意', '五星好评', '5分', 'excellent', 'very satisfied, thanks', '5 stars'],
  4: ['满意', '挺好的，谢谢', '不错', '4 分', 'good', 'satisfied', '4 out of 5'],
  3: ['一般', '一般般吧', '还可以，就是有点慢', '3分', 'so-so', 'it was okay, a bit slow', '3 stars'],
  2: ['不满意', '不太满意，等太久', '不怎么样', '2分', 'not satisfied', 'bad', '2 stars'],
  1: ['非常不满', '太差了', '差评', '1分', 'terrible', 'very disappointed', '1 star'],
};
const noRatings = [
  ...['好的', '嗯', '谢谢', '没有了', '不好意思', '一般几天能到？', '可以帮我查一下订单吗', '空调滤网怎么洗'],
  ...['ok', 'thanks', 'bye', 'how long does delivery take', 'where is my order'],
];

describe('After everything was said', () => {
  for (const [rating, texts] of Object.entries(ratings)) {
    it(`${rating} of 5 is heard in the words of a customer`, () => {
      for (const text of texts) expect(ratingIn(text), text).to.equal(Number(rating));
    });
  }

  it('an OK, thanks or a question is no rating', () => {
    for (const text of noRatings) expect(ratingIn(text), text).to.equal(undefined);
  });

  it('a goodbye is told from a matter', () => {
    for (const text of [
      '再见',
      '拜拜',
      '那我先走了',
      '没有别的事了',
      '没有了',
      'bye',
      "that's all, bye",
      'no thanks',
    ])
      expect(isFarewell(text), text).to.equal(true);
    for (const text of [
      '我走了三家门店都没有货',
      '没有收到货',
      'no hot water',
      'the door says bye when it opens',
    ])
      expect(isFarewell(text), text).to.equal(false);
    for (const text of ['好的', '知道了', '嗯嗯', 'ok', 'got it'])
      expect(isAcknowledged(text), text).to.equal(true);
    for (const text of ['好的冰箱有哪些', '可以退货吗', 'ok but it leaks'])
      expect(isAcknowledged(text), text).to.equal(false);
  });
});

describe('Whether it is solved', () => {
  it('is told in many words', () => {
    for (const text of ['已经好了', '解决了，谢谢', '可以了', 'it works now', 'fixed'])
      expect(solvedIn(text), text).to.equal(true);
    for (const text of [
      '还是用不了',
      '打不开',
      '又漏了',
      '没有成功',
      "it won't open",
      "still doesn't work",
      'it broke again',
    ])
      expect(solvedIn(text), text).to.equal(false);
    expect(solvedIn('另外空调滤网多久洗一次')).to.equal(undefined);
  });

  it('is said unasked only in so many words', () => {
    for (const text of ['算了，已经好了，不用了', '自己好了', '现在正常了', 'it works again now'])
      expect(isRepaired(text), text).to.equal(true);
    for (const text of ['现在好像又不行了', '已经好了吗', '现在可以用优惠吗', '好的', '还没好'])
      expect(isRepaired(text), text).to.equal(false);
    expect(saysSolved('解决了')).to.equal(true);
    expect(saysSolved('好的')).to.equal(false);
    expect(saysSolved('解决了吗')).to.equal(false);
    expect(isTroubledAgain('还是打不开')).to.equal(true);
    expect(isTroubledAgain('空调滤网怎么洗')).to.equal(false);
  });
});
