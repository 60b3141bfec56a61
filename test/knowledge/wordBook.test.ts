import { expect } from 'chai';
import { FileWordStore } from '../../bot/storage/wordStore.ts';
import { WordBook, WordsConflict } from '../../knowledge/wordBook.ts';
import { WordsRefused } from '../../knowledge/wordLines.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const shipped = { 'zh-CN': [['冰箱', '雪柜']], 'en-US': [] };
const edited = { 'zh-CN': [['空调', '冷气']], 'en-US': [] };
const lines = { 'zh-CN': '空调｜冷气', 'en-US': '' };
const act = (basedOn: number, by = 'xuNing') => ({ by, at: new Date('2026-11-23T02:00:00Z'), basedOn });

describe('The book of words', () => {
  let renewed = 0;
  const opened = async (folder: string) => {
    renewed = 0;
    const store = new FileWordStore(folder);
    const book = new WordBook({
      ...{ store, shipped: () => shipped },
      async renew() {
        renewed += 1;
      },
    });
    await book.load();
    return book;
  };

  it('holds the shipped words until others are saved, which are in force at once and after a restart', () =>
    inTemporaryFolder(async (folder) => {
      const book = await opened(folder);
      expect([book.current, book.edition]).to.deep.equal([shipped, undefined]);
      await book.save(lines, act(0));
      expect([book.current, renewed]).to.deep.equal([edited, 1]);
      const again = await opened(folder);
      expect(again.current).to.deep.equal(edited);
      expect(again.edition).to.include({ number: 1, by: 'xuNing', at: '2026-11-23T02:00:00.000Z' });
    }));

  it('takes up the shipped words again, and keeps what stood there', () =>
    inTemporaryFolder(async (folder) => {
      const book = await opened(folder);
      await book.save(lines, act(0));
      await book.takeShipped(act(1));
      expect((await opened(folder)).current).to.deep.equal(shipped);
      expect(book.edition).to.deep.include({ number: 2, setAside: edited });
      await book.takeShipped(act(2));
      expect(book.edition?.setAside).to.deep.equal(edited);
    }));

  it('lets only one of two people save who began from the same words', () =>
    inTemporaryFolder(async (folder) => {
      const book = await opened(folder);
      const other = { 'zh-CN': '退款｜退钱', 'en-US': '' };
      const [first, second] = await Promise.allSettled([
        book.save(lines, act(0)),
        book.save(other, act(0, 'zhaoLei')),
      ]);
      expect(first.status).to.equal('fulfilled');
      expect(second.status === 'rejected' && second.reason).to.be.instanceOf(WordsConflict);
      expect(book.current).to.deep.equal(edited);
    }));

  it('changes nothing where a line is wrong', () =>
    inTemporaryFolder(async (folder) => {
      const book = await opened(folder);
      const error = await book.save({ 'zh-CN': '空调', 'en-US': '' }, act(0)).catch((one) => one);
      expect(error).to.be.instanceOf(WordsRefused);
      expect([book.current, book.edition, renewed]).to.deep.equal([shipped, undefined, 0]);
    }));
});
