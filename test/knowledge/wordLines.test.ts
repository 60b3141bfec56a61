import { expect } from 'chai';
import fc from 'fast-check';
import { linesOf, WordsRefused, wordsIn } from '../../knowledge/wordLines.ts';

describe('Words as lines', () => {
  const problems = (chinese: string, english = '') => {
    try {
      return wordsIn({ 'zh-CN': chinese, 'en-US': english });
    } catch (error) {
      if (!(error instanceof WordsRefused)) throw error;
      return error.problems.map(({ locale, line, word, says }) => [locale, line, word, says['zh-CN']]);
    }
  };

  it('are a group a line, with either bar between the words; empty lines do not matter', () => {
    const lines = { 'zh-CN': '\n冰箱 ｜雪柜|電冰箱\n\n空调|冷气|\n', 'en-US': 'manual | user guide' };
    expect(wordsIn(lines)).to.deep.equal({
      'zh-CN': [
        ['冰箱', '雪柜', '電冰箱'],
        ['空调', '冷气'],
      ],
      'en-US': [['manual', 'user guide']],
    });
  });

  it('that are wrong are all named by their line', () => {
    expect(problems('冰箱｜雪柜\n\n空调\n清洗｜洗', 'fridge')).to.deep.equal([
      ['zh-CN', 3, undefined, '一组至少要有两个词'],
      ['zh-CN', 4, '洗', '至少要有两个字'],
      ['en-US', 1, undefined, '一组至少要有两个词'],
    ]);
    expect(problems('冰箱｜雪柜\n电冰箱｜雪櫃')).to.deep.equal([
      ['zh-CN', 2, '雪櫃', '已经在“冰箱”那一组里'],
    ]);
    expect(problems(`冰箱｜${'长短'.repeat(21)}`)).to.deep.equal([
      ['zh-CN', 1, '长短'.repeat(21), '最多 40'],
    ]);
  });

  it('say the same when they are read back', () => {
    const group = fc.array(fc.integer({ min: 10, max: 99 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), (numbers) => {
        const of = (name: string) =>
          numbers.map((group, g) => group.map((one) => `${name}${'甲乙丙丁戊己庚辛'[g]}${one}`));
        const words = { 'zh-CN': of('词'), 'en-US': of('word ') };
        expect(wordsIn(linesOf(words))).to.deep.equal(words);
      }),
    );
  });
});
