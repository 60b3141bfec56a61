import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { evaluate } from '../../../knowledge/evaluation/evaluate.ts';
import { readEvaluationSet } from '../../../knowledge/evaluation/evaluationSet.ts';
import { areaUnderCurve, quantile } from '../../../knowledge/evaluation/metrics.ts';
import { inTemporaryFolder } from '../../support/temporaryFolder.ts';

describe('The area under the curve', () => {
  it('is the share of pairs in the right order', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, values, (higher, lower) => {
        const wins = higher.flatMap((a) => lower.map((b) => (a > b ? 1 : a === b ? 0.5 : 0) as number));
        const share = wins.reduce((sum, win) => sum + win, 0) / wins.length;
        expect(areaUnderCurve(higher, lower)).to.be.closeTo(share, 1e-9);
      }),
    );
  });

  it('is unknown without values on both sides', () => {
    expect(areaUnderCurve([1], [])).to.equal(undefined);
    expect(areaUnderCurve([], [1])).to.equal(undefined);
  });
});

describe('A quantile', () => {
  it('is a value of the list, and 0 of none', () => {
    expect(quantile([5, 1, 3], 0.5)).to.equal(3);
    expect(quantile([5, 1, 3], 0.99)).to.equal(5);
    expect(quantile([], 0.5)).to.equal(0);
  });
});

describe('An evaluation', () => {
  const articles = [
    { id: 'warranty', title: '保修期', questions: ['冰箱保修几年', '保修期多久'], answer: '' },
    { id: 'shops', title: '门店', questions: ['哪里有门店', '实体店地址在哪'], answer: '' },
  ];

  it('counts what is found, what is refused and what is answered', () => {
    const queries = [
      { text: '冰箱保修期几年', right: ['warranty'] },
      { text: '门店地址在哪', right: ['other', 'shops'] },
      { text: '量子力学', right: ['shops'] },
      { text: '天气预报', right: [], outOfScope: 'far' as const },
    ];
    const result = evaluate({ articles, queries }, 0.3);
    expect(result).to.deep.include({ n: 4, recall1: 0.6667, recall3: 0.6667, mrr10: 0.6667 });
    expect(result.refusal).to.deep.equal({
      auc: 0.8333,
      f1: 0.6667,
      precision: 0.5,
      recall: 1,
      threshold: 0.3,
    });
    expect(result.answered).to.deep.equal({ coverage: 0.6667, precision: 1 });
    expect(result.indexMs).to.be.at.least(0);
    expect(result.p50Ms).to.be.at.most(result.p99Ms);
  });

  it('knows no area under a curve where every query has an answer, and answers none above every score', () => {
    const result = evaluate({ articles, queries: [{ text: '冰箱保修期几年', right: ['warranty'] }] }, 1.1);
    expect(result.refusal).to.include({ auc: null, recall: 0 });
    expect(result.answered).to.deep.equal({ coverage: 0, precision: 0 });
  });
});

describe('An evaluation set', () => {
  it('is read line by line', () =>
    inTemporaryFolder(async (folder) => {
      const [kb, queries] = [join(folder, 'kb.jsonl'), join(folder, 'queries.jsonl')];
      await writeFile(
        kb,
        '\uFEFF{"id":"a","title":"甲","questions":["一"]}\r\n{"id":"b","title":"","questions":[]}',
      );
      await writeFile(
        queries,
        '{"query":"甲","id":"a","alt":["b"]}\n{"query":"乙","id":null,"oos":"near"}\n\n',
      );
      expect(await readEvaluationSet(kb, queries)).to.deep.equal({
        articles: [
          { id: 'a', title: '甲', questions: ['一'], answer: '' },
          { id: 'b', title: '', questions: [], answer: '' },
        ],
        queries: [
          { text: '甲', right: ['a', 'b'] },
          { text: '乙', right: [], outOfScope: 'near' },
        ],
      });
    }));
});
