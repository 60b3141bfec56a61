import { expect } from 'chai';
import fc from 'fast-check';
import { ServiceError } from '../../../bot/core/errors.ts';
import { Checked } from '../../../knowledge/price/checked.ts';
import { LONGEST, PriceGate, type PriceMetrics } from '../../../knowledge/price/gate.ts';
import type { Recogniser } from '../../../knowledge/price/recogniser.ts';

const nothing: Recogniser = { amounts: async (pieces) => pieces.map(() => []) };
const silent: Recogniser = {
  amounts: async () => {
    throw new ServiceError('price/undecided', 'The price recogniser took too long; the text is withheld.');
  },
};

function gateWith(recogniser: Recogniser = nothing, free: 'pass' | 'withhold' = 'pass'): PriceGate {
  return new PriceGate({ recogniser, free });
}

// A number that no rule explains, beside a word of money: what the recogniser is asked about.
const doubtful = '货币部分写的是 1 个 gold piece 钱币 3 gold';

describe('The price gate', () => {
  it('lets a text without a price out as it came', async () => {
    const bubble = { text: '师傅明天上午9点到' };
    const judgement = await gateWith().judge(bubble, [bubble.text]);
    expect('passed' in judgement && judgement.passed).to.be.instanceOf(Checked);
    expect('passed' in judgement && judgement.passed.value).to.equal(bubble);
  });

  it('withholds the whole content for a price in any of its texts, and marks the place', async () => {
    const texts = ['请看下面的按钮', '立即支付', '电话 400-820-8820', '加急费50元'];
    const judgement = await gateWith().judge({}, texts);
    expect(judgement).to.deep.equal({
      withheld: [{ text: '50元', start: 3, end: 6, rule: 'fee', index: 3 }],
      why: 'rule',
    });
  });

  it('reads an amount and its unit together when they come in two texts of one content', async () => {
    const judgement = await gateWith().judge({}, ['面值 50', '元']);
    expect(judgement).to.have.property('why', 'rule');
  });

  it('reads the beginning together with what was said before', async () => {
    expect(await gateWith().judge('', ['元左右'], ['您好', '师傅说是 36'])).to.have.property('why', 'rule');
    expect(await gateWith().judge('', ['块滤网'], ['需要带 4'])).to.have.property('passed');
  });

  it('finds a price wherever it stands in a long text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4000 }), async (at) => {
        const prose = '先关水阀，再拆下滤网清洗。'.repeat(400);
        const text = `${prose.slice(0, at)}配件收八十五元${prose.slice(at)}`;
        const judgement = await gateWith().judge('', [text]);
        const hits = 'withheld' in judgement ? judgement.withheld : [];
        expect(hits.map(({ start, end }) => text.slice(start, end)).join()).to.include('八十五元');
      }),
      { numRuns: 30 },
    );
  });

  it('follows the setting for free of charge', async () => {
    expect(await gateWith().judge('', ['全国包邮'])).to.have.property('passed');
    expect(await gateWith(nothing, 'withhold').judge('', ['全国包邮'])).to.have.property('why', 'rule');
  });

  it('withholds what is too long to be read', async () => {
    const judgement = await gateWith().judge('', ['安'.repeat(LONGEST + 1)]);
    expect(judgement).to.deep.equal({ withheld: [], why: 'tooLong' });
  });

  it('withholds when the recogniser gives no answer', async () => {
    const judgement = await gateWith(silent).judge('', [doubtful]);
    expect(judgement).to.deep.equal({ withheld: [], why: 'timeout' });
  });

  it('asks the recogniser only about numbers that nothing explains', async () => {
    expect(await gateWith(silent).judge('', ['价格请在9点后致电010-62345678'])).to.have.property('passed');
  });

  it('withholds what only the recogniser knows to be money', async () => {
    const knowing: Recogniser = { amounts: async (pieces) => pieces.map((piece) => [piece]) };
    expect(await gateWith(knowing).judge('', [doubtful])).to.have.property('why', 'recogniser');
  });

  describe('with an allowed passage', () => {
    const text = '依据《消费者权益保护法》，赔偿不足500元的按规定办理，请保留凭证。';
    const gate = gateWith();
    gate.allow('zh-CN/law', [{ text, passage: '不足500元' }]);
    const why = async (...said: string[]) => {
      const judgement = await gate.judge('', said);
      return 'withheld' in judgement ? judgement.withheld.map((hit) => hit.text) : [];
    };

    it('lets it out inside its own text, whatever stands around that, in traditional characters too', async () => {
      expect(await why(text)).to.deep.equal([]);
      expect(await why('您好', `王先生，关于赔偿：\n${text}\n这样清楚吗？`, '清楚')).to.deep.equal([]);
      expect(await why('依據《消費者權益保護法》，賠償不足500元的按規定辦理，請保留憑證。')).to.deep.equal(
        [],
      );
    });

    it('withholds the same words anywhere else', async () => {
      expect(await why('不足500元')).to.deep.equal(['500元']);
      expect(await why(`${text.slice(0, -1)}！`)).to.deep.equal(['500元']);
    });

    it('withholds another price in or beside that text, at its place', async () => {
      const said = `${text}上门费80元。`;
      const judgement = await gate.judge('', [said]);
      const [hit] = 'withheld' in judgement ? judgement.withheld : [];
      expect(said.slice(hit?.start, hit?.end)).to.equal('80元');
    });

    it('forgets it when its source no longer has it', async () => {
      gate.allow('zh-CN/law', []);
      expect(await why(text)).to.deep.equal(['500元']);
    });
  });

  it('counts what it checks, withholds and cannot decide', async () => {
    const seen: string[] = [];
    const metrics: PriceMetrics = {
      decided: (milliseconds, texts) => seen.push(milliseconds >= 0 ? `decided ${texts}` : 'before it began'),
      withheld: (rule) => seen.push(rule),
      timedOut: () => seen.push('timed out'),
    };
    const gate = new PriceGate({ recogniser: silent, free: 'pass', metrics });
    for (const texts of [['您好', '再见'], ['打八折'], [doubtful]]) await gate.judge('', texts);
    expect(seen).to.deep.equal(['decided 2', 'decided 1', 'discount', 'decided 1', 'timeout', 'timed out']);
  });
});
