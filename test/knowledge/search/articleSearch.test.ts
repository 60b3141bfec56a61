import { expect } from 'chai';
import fc from 'fast-check';
import { ArticleSearch, type Hit } from '../../../knowledge/search/articleSearch.ts';

type Entry = [id: string, questions: string[]];

function searchIn(entries: readonly Entry[]): ArticleSearch {
  const search = new ArticleSearch();
  for (const [id, questions] of entries) search.put(id, questions, '');
  return search;
}

const everything = () => true;

function first(search: ArticleSearch, question: string): string | undefined {
  return search.find(question, 1, everything)[0]?.id;
}

const appliances: Entry[] = [
  ['return', ['七天内能退货吗', '买了不喜欢可以退吗', '怎么退货']],
  ['noReturn', ['哪些商品不能退', '为什么不能退货', '拆封后不能退吗']],
  ['dripping', ['空调室内机滴水怎么办', '空调漏水', '挂机往下滴水']],
  ['codeE1', ['空调显示E1是什么故障', 'E1报警']],
  ['codeE4', ['空调显示E4是什么故障', 'E4报警']],
  ['warranty', ['冰箱保修几年', '保修期多久', '质保时间多长']],
  ['shops', ['哪里有门店', '实体店地址在哪', '附近有专卖店吗']],
];

describe('The search', () => {
  const search = searchIn(appliances);

  it('finds by shared words in another order', () => {
    expect(first(search, '怎么办，我家空调一直在滴水')).to.equal('dripping');
  });

  it('tells 能退 from 不能退', () => {
    expect(first(search, '可以退货吗')).to.equal('return');
    expect(first(search, '为啥不能退')).to.equal('noReturn');
  });

  it('tells error codes apart', () => {
    expect(first(search, '空调出现E4')).to.equal('codeE4');
    expect(first(search, '空调出现 e1')).to.equal('codeE1');
  });

  it('is not sure of the one code when asked for another', () => {
    const known = search.find('显示E4是什么故障', 1, everything)[0]?.score ?? 0;
    const other = searchIn(appliances.slice(0, 4)).find('显示E4是什么故障', 1, everything)[0]?.score ?? 0;
    expect(other).to.be.below(known / 2);
  });

  const models = searchIn([
    ['a200', ['A200怎么恢复出厂设置', '怎么恢复出厂设置', 'A200重置']],
    ['ac1', ['1.5匹空调适合多大的房间', '1.5匹够不够用']],
    ['fans', ['风扇怎么清洗', '风扇摇头不动了']],
  ]);
  const scoreOf = (question: string) => models.find(question, 1, everything)[0]?.score ?? 0;

  it('does not answer for one model with the article of another, even by a question without the model', () => {
    expect(scoreOf('A200怎么恢复出厂设置')).to.be.above(0.8);
    expect(scoreOf('怎么恢复出厂设置')).to.be.above(0.8);
    expect(scoreOf('A100怎么恢复出厂设置')).to.be.below(0.3);
  });

  it('does not take one size for another', () => {
    expect(scoreOf('1.5匹空调适合多大房间')).to.be.above(2 * scoreOf('3匹空调适合多大房间'));
  });

  it('lets an article answer for a code that only its answer names', () => {
    const table = new ArticleSearch();
    table.put('codes', ['空调显示E1是什么故障', '空调报E4'], 'E1：通信异常。F1：清洗滤网。');
    const score = (question: string) => table.find(question, 1, everything)[0]?.score ?? 0;
    expect(score('空调显示F1是什么故障')).to.be.above(2 * score('空调显示F9是什么故障'));
  });

  it('forgives a character that only sounds or looks like the right one', () => {
    expect(first(search, '冰箱宝修几年')).to.equal('warranty');
    expect(first(search, '空调室内鸡滴水')).to.equal('dripping');
    expect(first(search, '附近有专买店吗')).to.equal('shops');
  });

  it('reads traditional characters', () => {
    expect(first(search, '冰箱保修期多長時間？')).to.equal('warranty');
  });

  it('forgives a mistyped English word', () => {
    const english = searchIn([
      ['warranty', ['how long is the warranty', 'warranty period of a refrigerator']],
      ['shops', ['where are your shops', 'find a shop near me']],
      ['invoice', ['I need an electronic invoice', 'how do I get an invoice']],
    ]);
    expect(first(english, 'how long is the warrenty')).to.equal('warranty');
    expect(first(english, 'getting invoices')).to.equal('invoice');
  });

  it('finds nothing for words it never saw, and nothing for no words', () => {
    expect(search.find('量子力学', 3, everything)).to.be.empty;
    expect(search.find('？！', 3, everything)).to.be.empty;
    expect(search.find('', 3, everything)).to.be.empty;
  });

  it('gives a low score to a question about something else', () => {
    const [hit] = search.find('今天股票为什么跌了', 1, everything);
    expect(hit?.score ?? 0).to.be.below(0.2);
  });

  it('finds only what may be shown', () => {
    const ids = search.find('怎么退货', 10, (id) => id !== 'return').map(({ id }) => id);
    expect(ids).to.include('noReturn').and.not.include('return');
  });

  it('does not let hidden articles crowd out one that may be shown', () => {
    const hidden = Array.from({ length: 60 }, (_, n): Entry => [`hidden${n}`, ['怎么退货', '退货怎么退']]);
    const crowded = searchIn([...hidden, ['open', ['退货流程怎么走']]]);
    expect(crowded.find('怎么退货', 3, (id) => id === 'open').map(({ id }) => id)).to.deep.equal(['open']);
  });

  it('prefers the article whose answer speaks of it when the questions do not tell', () => {
    const twins = new ArticleSearch();
    twins.put('fridge', ['冰箱怎么选'], '先看容量，再看门的样式：对开门、十字门。');
    twins.put('washer', ['洗衣机怎么选'], '先看容量，再看滚筒还是波轮。');
    expect(first(twins, '波轮的怎么选')).to.equal('washer');
    expect(first(twins, '十字门的怎么选')).to.equal('fridge');
  });

  it('gives probabilities: from 0 to 1, three decimals, at most 1 together, best first', () => {
    const words = fc.constantFrom(
      '怎么',
      '退',
      '不能',
      '空调',
      '滴水',
      'E1',
      '保修',
      '门店',
      '几年',
      '吗',
      '天气',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const scores = search.find(parts.join(''), 10, everything).map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).to.equal(true);
        expect(scores).to.deep.equal(scores.map((score) => Number(score.toFixed(3))));
        expect(scores).to.deep.equal(scores.toSorted((a, b) => b - a));
        expect(scores.reduce((sum, score) => sum + score, 0)).to.be.below(1.01);
      }),
    );
  });
});

describe('The search, when articles change', () => {
  it('gives what one built anew from the same articles gives', () => {
    const entry = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      questions: fc.subarray(
        appliances.flatMap(([, questions]) => questions),
        { minLength: 1, maxLength: 5 },
      ),
      leaves: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 25 }), (changes) => {
        const changed = new ArticleSearch();
        const left = new Map<string, string[]>();
        for (const { id, questions, leaves } of changes) {
          if (leaves) changed.remove(id);
          else changed.put(id, questions, '');
          left.delete(id);
          if (!leaves) left.set(id, questions);
        }
        const anew = searchIn([...left]);
        for (const question of ['怎么退货', '空调显示E1', '保修多久', '附近有店吗']) {
          expect(byId(changed.find(question, 5, everything))).to.deep.equal(
            byId(anew.find(question, 5, everything)),
          );
        }
      }),
    );
  });

  it('forgets an article that was removed', () => {
    const search = searchIn(appliances);
    search.remove('shops');
    search.remove('neverThere');
    expect(search.find('实体店地址在哪', 5, everything).map(({ id }) => id)).to.not.include('shops');
  });
});

function byId(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
