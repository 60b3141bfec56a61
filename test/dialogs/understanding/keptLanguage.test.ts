import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { keepLanguage, keptLanguage } from '../../../dialogs/understanding/keptLanguage.ts';
import type { LearnedLanguage } from '../../../dialogs/understanding/learning.ts';
import { numberedWords } from '../../../dialogs/understanding/numberedWords.ts';
import { inTemporaryFolder } from '../../support/temporaryFolder.ts';

const labels = ['none'] as const;

function learnedFrom(weight: number): LearnedLanguage {
  const examples = numberedWords(new Map([['转人工', 0]]));
  const [places, counts] = [new Uint8Array(1), new Uint16Array([2])];
  const reading = {
    words: 1,
    learned: { labels, weights: new Int8Array([weight]), unit: 0.1, bias: new Float32Array(1) },
    likened: {
      labels,
      scales: new Float64Array(1),
      starts: new Uint32Array([0, 1]),
      places,
      counts,
      examples,
    },
  };
  return { features: numberedWords(new Map([['机', 0]])), kind: reading, feeling: reading };
}

describe('A language that was learned', () => {
  it('is kept, and the last one alone', () =>
    inTemporaryFolder(async (folder) => {
      keepLanguage('zh-CN', learnedFrom(1), folder);
      await writeFile(join(folder, 'learned.zh-CN.ofOldExamples'), 'weights');
      keepLanguage('zh-CN', learnedFrom(2), folder);
      expect(keptLanguage('zh-CN', folder)).to.deep.equal(learnedFrom(2));
      expect(await readdir(folder)).to.have.lengthOf(1);
    }));

  it('leaves the other language alone', () =>
    inTemporaryFolder(async (folder) => {
      keepLanguage('en-US', learnedFrom(1), folder);
      expect(keptLanguage('zh-CN', folder)).to.equal(undefined);
      keepLanguage('zh-CN', learnedFrom(2), folder);
      expect(keptLanguage('en-US', folder)).to.deep.equal(learnedFrom(1));
    }));

  it('is not taken from a file that is broken', () =>
    inTemporaryFolder(async (folder) => {
      keepLanguage('zh-CN', learnedFrom(1), folder);
      const [name = ''] = await readdir(folder);
      const whole = await readFile(join(folder, name));
      for (const broken of [
        whole.subarray(0, -1),
        whole.subarray(0, 20),
        whole.with(40, 7),
        Buffer.alloc(0),
      ]) {
        await writeFile(join(folder, name), broken);
        expect(keptLanguage('zh-CN', folder)).to.equal(undefined);
      }
    }));

  it('is learned again where nothing can be kept', () => {
    const nowhere = join(import.meta.filename, 'folder');
    keepLanguage('zh-CN', learnedFrom(1), nowhere);
    expect(keptLanguage('zh-CN', nowhere)).to.equal(undefined);
  });
});
