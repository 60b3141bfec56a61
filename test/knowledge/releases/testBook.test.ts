import { expect } from 'chai';
import { FileTestSetStore } from '../../../bot/storage/testSetStore.ts';
import { ReleaseRefused } from '../../../knowledge/releases/errors.ts';
import { TestBook } from '../../../knowledge/releases/testBook.ts';
import { inTemporaryFolder } from '../../support/temporaryFolder.ts';

const question = {
  locale: 'zh-CN',
  question: '水壶怎么除垢',
  expected: { answer: 'kettle-descaling' },
} as const;

describe('The test set', () => {
  it('begins with the samples once, and is kept as content staff leave it', () =>
    inTemporaryFolder(async (dataDir) => {
      const book = new TestBook(new FileTestSetStore(dataDir));
      await book.seed(async () => [{ id: 'sample', ...question }]);
      await book.remove('sample');
      const again = new TestBook(new FileTestSetStore(dataDir));
      await again.seed(async () => [{ id: 'sample', ...question }]);
      expect(await again.list()).to.deep.equal([]);
    }));

  it('takes questions in, and changes them in their place', () =>
    inTemporaryFolder(async (dataDir) => {
      const book = new TestBook(new FileTestSetStore(dataDir));
      const first = await book.put(question);
      await book.put({ ...question, expected: 'refuse' });
      await book.put({ ...first, question: '怎么除水垢' });
      const kept = await new TestBook(new FileTestSetStore(dataDir)).list();
      expect(kept.map((one) => one.question)).to.deep.equal(['怎么除水垢', '水壶怎么除垢']);
    }));

  it('refuses what is no test question', () =>
    inTemporaryFolder(async (dataDir) => {
      const book = new TestBook(new FileTestSetStore(dataDir));
      const refused = await book.put({ ...question, expected: 'anything' }).catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(ReleaseRefused);
    }));
});
