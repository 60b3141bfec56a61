import { utimes, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { WordsFile } from '../../bot/content/wordsFile.ts';
import { silentLog } from '../../bot/core/log.ts';
import { wordsFile } from '../../knowledge/words.ts';
import { eventually } from '../support/eventually.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const LOOK = 2000;

describe('The file of words, followed', () => {
  it('is in force two seconds after it was saved; a mistake leaves the old words in force', () =>
    inTemporaryFolder(async (folder) => {
      const path = wordsFile(folder);
      const save = async (text: string, second: number) => {
        await writeFile(path, text);
        await utimes(path, second, second);
      };
      await save('zh-CN:\n  - [冰箱, 雪柜]\n', 1);
      const clock = new FakeClock('2026-11-23T10:00:00+08:00');
      const words = new WordsFile(path, silentLog);
      let renewed = 0;
      const stop = words.follow(clock, async () => {
        renewed += 1;
      });
      await save('zh-CN:\n  - [空调, 冷气]\n', 2);
      clock.advance(LOOK);
      await eventually(() => (renewed === 1 ? true : undefined));
      expect(words.current['zh-CN']).to.deep.equal([['空调', '冷气']]);
      await save('zh-CN:\n  - [空调]\n', 3);
      clock.advance(LOOK);
      expect(words.current['zh-CN']).to.deep.equal([['空调', '冷气']]);
      expect(renewed).to.equal(1);
      stop();
    }));

  it('tells at the start what is wrong, and does without words', () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(wordsFile(folder), 'zh-CN: no list');
      const words = new WordsFile(wordsFile(folder), silentLog);
      expect(words.problem).to.match(/zh-CN/);
      expect(words.current['zh-CN']).to.deep.equal([]);
    }));
});
