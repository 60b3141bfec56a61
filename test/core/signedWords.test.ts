import { createSecretKey } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { sameSecret } from '../../bot/core/sameSecret.ts';
import { SignedWords } from '../../bot/core/signedWords.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const signed = new SignedWords(key, 'peek');

describe('Signed words', () => {
  it('are read again, dots and all', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(signed.read(signed.sign(words))).to.equal(words);
      }),
    );
  });

  it('are not believed when a sign of them was changed', () => {
    const word = signed.sign('HX482716.1764000000');
    for (const [n, sign] of [...word].entries()) {
      const other = word.slice(0, n) + (sign === 'A' ? 'B' : 'A') + word.slice(n + 1);
      expect(signed.read(other), other).to.equal(undefined);
    }
  });

  it('hold for their own purpose and key alone', () => {
    const word = signed.sign('tangYue.1764000000');
    expect(new SignedWords(key, 'login').read(word)).to.equal(undefined);
    expect(new SignedWords(createSecretKey(Buffer.alloc(32, 8)), 'peek').read(word)).to.equal(undefined);
    for (const nothing of ['', '.', 'tangYue', 'tangYue.']) expect(signed.read(nothing)).to.equal(undefined);
  });
});

describe('A secret', () => {
  it('is compared whole', () => {
    expect(sameSecret('abc', 'abc')).to.equal(true);
    for (const other of ['', 'ab', 'abd', 'abcd', 'äbc']) expect(sameSecret(other, 'abc')).to.equal(false);
  });
});
