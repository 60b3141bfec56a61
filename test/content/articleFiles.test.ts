import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { takeInFiles } from '../../bot/content/articleFiles.ts';
import { PriceGate } from '../../knowledge/price/gate.ts';
import { bookOfReleases } from '../knowledge/releases/book.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const nothing = { amounts: async (pieces: readonly string[]) => pieces.map(() => []) };
const answer = '赔偿不足500元的，依法按规定办理。';
const allowed = [{ passage: '不足500元', reason: '法条原文', by: 'quality', checkedBy: 'management' }];

async function takenIn(folder: string, more: object) {
  const gate = new PriceGate({ recogniser: nothing, free: 'pass' });
  const { releases, shelf } = bookOfReleases();
  for (const locale of ['zh-CN', 'en-US']) {
    await mkdir(join(folder, locale), { recursive: true });
    const text = locale === 'zh-CN' ? { answer, ...more } : { answer: 'The law says how.' };
    const article = { id: 'law', locale, title: '赔偿', kind: 'inquiry', questions: ['a', 'b', 'c', 'd'] };
    const rest = { state: 'published', owner: 'quality' };
    await writeFile(join(folder, locale, 'law.yaml'), JSON.stringify({ ...article, ...text, ...rest }));
  }
  return { problems: await takeInFiles(folder, gate, releases), releases, shelf, gate };
}

describe('The files of the articles', () => {
  it('that name a price are left out, and it is said where', () =>
    inTemporaryFolder(async (folder) => {
      const { shelf, problems } = await takenIn(folder, {});
      expect(shelf.keys()).to.deep.equal(['en-US/law']);
      expect(problems).to.deep.equal(['zh-CN/law: names a price (answer "500元")']);
    }));

  it('with a picture that is not stored here are left out, and it is said which', () =>
    inTemporaryFolder(async (folder) => {
      const pictures = [{ file: 'AAAAAAAAAAAAAAAAAAAAAA.png', alt: '法条' }];
      const { shelf, problems } = await takenIn(folder, { answer: '依法按规定办理。', pictures });
      expect(shelf.keys()).to.deep.equal(['en-US/law']);
      expect(problems).to.deep.equal([
        'zh-CN/law: pictures.1.file: there is no such picture; upload it to the article first',
      ]);
    }));

  it('are taken in with a passage that is allowed', () =>
    inTemporaryFolder(async (folder) => {
      const { shelf, problems } = await takenIn(folder, { allowed });
      expect(shelf.keys()).to.deep.equal(['en-US/law', 'zh-CN/law']);
      expect(problems).to.deep.equal([]);
    }));

  it('are left out with a price besides, and no passage of theirs is let out anywhere', () =>
    inTemporaryFolder(async (folder) => {
      const { problems, gate } = await takenIn(folder, { allowed, prevention: '上门费80元。' });
      expect(problems).to.deep.equal(['zh-CN/law: names a price (prevention "80元")']);
      expect(await gate.judge('', [answer])).to.have.property('withheld');
    }));
});
