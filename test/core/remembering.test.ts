import { expect } from 'chai';
import { Recent, remembering } from '../../bot/core/remembering.ts';

describe('What is remembered of a function', () => {
  it('is worked out once for each text', () => {
    const asked: string[] = [];
    const lengthOf = remembering(10, (text) => {
      asked.push(text);
      return { length: text.length };
    });
    expect(['a', 'bb', 'a', 'bb'].map((text) => lengthOf(text).length)).to.deep.equal([1, 2, 1, 2]);
    expect(asked).to.deep.equal(['a', 'bb']);
  });

  it('is not what it threw', () => {
    let isBroken = true;
    const lengthOf = remembering(10, (text) => {
      if (isBroken) throw new RangeError('not now');
      return { length: text.length };
    });
    expect(() => lengthOf('a')).to.throw(RangeError);
    isBroken = false;
    expect(lengthOf('a')).to.deep.equal({ length: 1 });
  });
});

describe('Recent results', () => {
  it('are so many at most, those that were asked for last', () => {
    const recent = new Recent<string[]>(2);
    recent.set('a', ['a']);
    recent.set('b', ['b']);
    recent.get('a');
    recent.set('c', ['c']);
    expect(['a', 'b', 'c'].map((text) => recent.get(text))).to.deep.equal([['a'], undefined, ['c']]);
  });
});
