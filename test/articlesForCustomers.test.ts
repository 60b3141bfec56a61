import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { articlesForCustomers } from '../bot/articlesForCustomers.ts';
import { PriceGate } from '../knowledge/price/gate.ts';
import { inTemporaryFolder } from './support/temporaryFolder.ts';

const nothing = { amounts: async (pieces: readonly string[]) => pieces.map(() => []) };
const answer = '赔偿不足500元的，依法按规定办理。';
const allowed = [{ passage: '不足500元', reason: '法条原文', by: 'quality', checkedBy: 'management' }];

async function loaded(folder: string, more: object) {
  const gate = new PriceGate({ recogniser: nothing, free: 'pass' });
  for (const locale of ['zh-CN', 'en-US']) {
    await mkdir(join(folder, locale));
    const text = locale === 'zh-CN' ? { answer, ...more } : { answer: 'The law says how.' };
    const article = { id: 'law', locale, title: '赔偿', kind: 'inquiry', questions: ['a', 'b', 'c', 'd'] };
    const rest = { state: 'published', owner: 'quality' };
    await writeFile(join(folder, locale, 'law.yaml'), JSON.stringify({ ...article, ...text, ...rest }));
  }
  const isSaid = async (said: string) => 'passed' in (await gate.judge('', [said]));
  return { ...(await articlesForCustomers(folder, gate)), isSaid };
}

describe('The articles for customers', () => {
  it('leave out one that names a price, and say where', () =>
    inTemporaryFolder(async (folder) => {
      const { articles, problems } = await loaded(folder, {});
      expect(articles.map(({ locale }) => locale)).to.deep.equal(['en-US']);
      expect(problems).to.deep.equal(['zh-CN/law: names a price (answer "500元")']);
    }));

  it('hold one whose passage is allowed, and its answer is let out when it is said', () =>
    inTemporaryFolder(async (folder) => {
      const { articles, problems, isSaid } = await loaded(folder, { allowed });
      expect(articles).to.have.length(2);
      expect(problems).to.deep.equal([]);
      expect(await isSaid(`王先生，${answer}\n这样解决了吗？`)).to.equal(true);
      expect(await isSaid('不足500元')).to.equal(false);
    }));

  it('leave out one with a price besides, and nothing of it is let out', () =>
    inTemporaryFolder(async (folder) => {
      const { articles, problems, isSaid } = await loaded(folder, { allowed, prevention: '上门费80元。' });
      expect(articles).to.have.length(1);
      expect(problems).to.deep.equal(['zh-CN/law: names a price (prevention "80元")']);
      expect(await isSaid(answer)).to.equal(false);
    }));
});
