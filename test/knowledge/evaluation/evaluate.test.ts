import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { ServiceError } from '../../../bot/core/errors.ts';
import { evaluate } from '../../../knowledge/evaluation/evaluate.ts';
import { readArticles, readQueries } from '../../../knowledge/evaluation/evaluationSet.ts';
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
    const result = evaluate(articles, queries, 0.3);
    expect(result).to.deep.include({ articles: 2, queries: 4, precision: 1 });
    expect(result.recall1).to.be.closeTo(2 / 3, 1e-9);
    expect(result.mrr10).to.be.closeTo(2 / 3, 1e-9);
    expect(result.f1).to.be.closeTo(0.8, 1e-9);
    expect(result.aucFar).to.be.closeTo(2.5 / 3, 1e-9);
    expect(result.aucNear).to.equal(undefined);
  });

  it('answers nothing above a threshold that no score reaches', () => {
    const result = evaluate(articles, [{ text: '冰箱保修期几年', right: ['warranty'] }], 1.1);
    expect(result).to.deep.include({ precision: 0, answered: 0, f1: 0 });
  });
});

describe('An evaluation set', () => {
  it('is read line by line', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'queries.jsonl');
      await writeFile(file, '{"query":"甲","id":"a","alt":["b"]}\n{"query":"乙","id":null,"oos":"near"}\n\n');
      expect(await readQueries(file)).to.deep.equal([
        { text: '甲', right: ['a', 'b'] },
        { text: '乙', right: [], outOfScope: 'near' },
      ]);
    }));

  it('names the line that is wrong', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'kb.jsonl');
      await writeFile(file, '{"id":"a","title":"","questions":[]}\n{"id":1}\n');
      const error = await readArticles(file).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(ServiceError);
      expect(String(error)).to.include('line 2');
    }));
});
