import { expect } from 'chai';
import fc from 'fast-check';
import { numberedWords, numberOf } from '../../../dialogs/understanding/numberedWords.ts';

describe('Numbered words', () => {
  it('give the number of each word, and none to any other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.string(), (words, other) => {
        const numbers = new Map(words.map((word, n) => [word, 7 * n]));
        const numbered = numberedWords(numbers);
        for (const word of [...words, other]) expect(numberOf(numbered, word)).to.equal(numbers.get(word));
      }),
    );
  });

  it('tell a hundred thousand words from one another', () => {
    const words = Array.from({ length: 100_000 }, (_, n) => String.fromCodePoint(0x4e00 + (n % 20_000)) + n);
    const numbered = numberedWords(new Map(words.map((word, n) => [word, n])));
    expect(words.every((word, n) => numberOf(numbered, word) === n)).to.equal(true);
  });
});
