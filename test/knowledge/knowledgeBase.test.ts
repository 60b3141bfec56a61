import { expect } from 'chai';
import fc from 'fast-check';
import type { Knowledge } from '../../dialogs/services.ts';
import type { Article } from '../../knowledge/article.ts';
import { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';

const at = new Date('2026-11-23T10:00:00+08:00');
const settings = { targetPrecision: 0.9, timeZone: 'Asia/Shanghai' };

function article(id: string, title: string, questions: string[], more: Partial<Article> = {}): Article {
  return {
    ...{ id, locale: 'zh-CN', title, kind: 'inquiry', questions, answer: '好的。' },
    ...{ state: 'published', owner: 'afterSales' },
    ...more,
  };
}

const warranty = article('warranty-period', '保修期多久', [
  ...['冰箱保修几年', '保修期多长时间', '质保多久', '从哪天开始算保修'],
]);
const dripping = article('aircon-dripping', '空调滴水', [
  ...['空调漏水怎么办', '空调漏水了', '挂机往下滴水', '空调一开就漏水'],
]);
const leaking = article('washer-leaking', '洗衣机漏水', [
  ...['洗衣机漏水怎么办', '洗衣机漏水了', '机器底下滴水', '洗衣机一开就漏水'],
]);
const shops = article('shops-where', '门店在哪', [
  '哪里有门店',
  '实体店地址',
  '附近有专卖店吗',
  '怎么去你们店',
]);
const english = article('warranty-period', 'Warranty period', ['how long is the warranty'], {
  locale: 'en-US',
});

function base(...more: Article[]): KnowledgeBase {
  return new KnowledgeBase([warranty, dripping, leaking, shops, english, ...more], settings);
}

describe('The knowledge base', () => {
  it('is what the dialogs ask for', () => {
    const knowledge: Knowledge = base();
    expect(knowledge.article('shops-where', 'zh-CN')?.title).to.equal('门店在哪');
  });

  it('is sure of a question that one article answers', () => {
    const found = base().find('请问冰箱的保修期是几年？', 'zh-CN', at);
    expect(found).to.deep.include({ certainty: 'sure' });
    expect(found.certainty === 'sure' && found.article.id).to.equal('warranty-period');
    expect(found.certainty === 'sure' && found.score).to.be.within(0.5, 1);
  });

  it('offers two or three articles that are near each other', () => {
    const found = base().find('漏水怎么办', 'zh-CN', at);
    expect(found.certainty).to.equal('near');
    const ids = found.certainty === 'near' ? found.articles.map(({ id }) => id) : [];
    expect(ids).to.include.members(['aircon-dripping', 'washer-leaking']);
    expect(ids.length).to.be.within(2, 3);
  });

  it('refuses what no article answers', () => {
    for (const question of ['你们招聘吗', '给我讲个笑话', '手机屏幕碎了', '？', '']) {
      expect(base().find(question, 'zh-CN', at), question).to.deep.equal({ certainty: 'none' });
    }
  });

  it('answers less often the higher the precision asked for', () => {
    const strict = new KnowledgeBase([warranty, dripping, leaking, shops], {
      ...settings,
      targetPrecision: 1,
    });
    expect(strict.find('请问冰箱的保修期是几年？', 'zh-CN', at).certainty).to.not.equal('sure');
  });

  it('heeds a precision that changes while it runs', () => {
    const changing = { ...settings };
    const knowledge = new KnowledgeBase([warranty, dripping, leaking, shops], changing);
    const certainty = () => knowledge.find('请问冰箱的保修期是几年？', 'zh-CN', at).certainty;
    expect(certainty()).to.equal('sure');
    changing.targetPrecision = 1;
    expect(certainty()).to.not.equal('sure');
  });

  it('reads simplified content for a customer who writes traditional characters', () => {
    const found = base().find('冰箱保修幾年', 'zh-TW', at);
    expect(found.certainty === 'sure' && found.article.id).to.equal('warranty-period');
  });

  it('keeps the languages apart', () => {
    expect(base().find('how long is the warranty', 'zh-CN', at).certainty).to.equal('none');
    const found = base().find('how long is the warranty', 'en-US', at);
    expect(found.certainty === 'sure' && found.article.title).to.equal('Warranty period');
  });

  it('shows of an article what customers may see', () => {
    const secret = { ...shops, internal: '经销商电话见内部通讯录' };
    const found = base(secret).find('哪里有门店', 'zh-CN', at);
    expect(found.certainty).to.equal('sure');
    expect(JSON.stringify(found)).to.not.include('经销商');
    expect(JSON.stringify(base(secret).article('shops-where', 'zh-CN'))).to.not.include('经销商');
  });
});

describe('An article', () => {
  const asked = (knowledge: KnowledgeBase, time = at) =>
    knowledge.candidates('旧空调可以以旧换新吗', 'zh-CN', time).some(({ id }) => id === 'trade-in');
  const tradeIn = article('trade-in', '以旧换新', ['旧空调可以以旧换新吗', '以旧换新怎么办理']);

  it('is found once it was put in, and no more once it was removed', () => {
    const knowledge = base();
    expect(asked(knowledge)).to.equal(false);
    knowledge.put(tradeIn);
    expect(asked(knowledge)).to.equal(true);
    knowledge.remove('trade-in', 'zh-CN');
    expect(asked(knowledge)).to.equal(false);
    expect(knowledge.article('trade-in', 'zh-CN')).to.equal(undefined);
  });

  it('is found only while it is published', () => {
    const knowledge = base(tradeIn);
    knowledge.put({ ...tradeIn, state: 'draft' });
    expect(asked(knowledge)).to.equal(false);
    expect(knowledge.article('trade-in', 'zh-CN')).to.equal(undefined);
  });

  it('is found from its first to its last day in the time zone of the service', () => {
    const knowledge = base({ ...tradeIn, validFrom: '2026-12-01', validUntil: '2026-12-31' });
    expect(asked(knowledge, new Date('2026-11-30T15:59:59Z'))).to.equal(false);
    expect(asked(knowledge, new Date('2026-11-30T16:00:00Z'))).to.equal(true);
    expect(asked(knowledge, new Date('2026-12-31T15:59:59Z'))).to.equal(true);
    expect(asked(knowledge, new Date('2026-12-31T16:00:00Z'))).to.equal(false);
  });
});

describe('A knowledge base that changes', () => {
  it('finds what one that was made of the same articles finds', () => {
    const all = [warranty, dripping, leaking, shops];
    const change = fc.record({
      one: fc.constantFrom(...all),
      questions: fc.subarray(
        all.flatMap(({ questions }) => questions),
        { minLength: 1, maxLength: 6 },
      ),
      state: fc.constantFrom('published', 'published', 'draft', 'removed'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const knowledge = base();
        const left = new Map([...all, english].map((one) => [one, one]));
        for (const { one, questions, state } of changes) {
          const changed: Article = { ...one, questions, state: state === 'draft' ? state : 'published' };
          if (state === 'removed') knowledge.remove(one.id, one.locale);
          else knowledge.put(changed);
          left.delete(one);
          if (state !== 'removed') left.set(one, changed);
        }
        const anew = new KnowledgeBase(left.values(), settings);
        for (const question of ['保修几年', '空调漏水怎么办', '附近有店吗', '洗衣机滴水']) {
          expect(knowledge.explain(question, 'zh-CN', at)).to.deep.equal(anew.explain(question, 'zh-CN', at));
        }
      }),
    );
  });
});

describe('What explains a result', () => {
  it('tells what the bot would do, what it understood, and what matched', () => {
    const explained = base().explain('請問冰箱不保修幾年？', 'zh-CN', at);
    expect(explained.understood).to.deep.equal({
      text: '请问冰箱不保修几年',
      asks: ['time'],
      denies: true,
      unknown: ['请问', '不'],
    });
    const [first] = explained.hits;
    expect(first).to.deep.include({
      id: 'warranty-period',
      question: '冰箱保修几年',
      common: ['冰箱', '保修几年'],
      missing: ['请问', '不'],
      differences: ['denial'],
    });
    expect(explained.threshold).to.be.within(0.3, 1);
    expect(explained.certainty).to.equal(base().find('請問冰箱不保修幾年？', 'zh-CN', at).certainty);
  });

  it('shows an article that speaks of another code', () => {
    const codes = article('aircon-codes', '空调显示E1', ['空调显示E1是什么故障', 'E1报警', 'E1怎么办', 'E1']);
    const [first] = base(codes).explain('空调显示E4', 'zh-CN', at).hits;
    expect(first).to.deep.include({ id: 'aircon-codes', common: ['空调显示', 'e'], missing: ['4'] });
    expect(first?.differences).to.include('code');
  });

  it('has nothing to show for a question without words', () => {
    const explained = base().explain('？！', 'zh-CN', at);
    expect(explained).to.deep.include({ certainty: 'none', hits: [] });
    expect(explained.understood.text).to.equal('');
  });
});
