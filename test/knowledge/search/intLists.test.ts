import { expect } from 'chai';
import fc from 'fast-check';
import { IntLists } from '../../../knowledge/search/intLists.ts';
import { TokenTable } from '../../../knowledge/search/tokenTable.ts';

const lists = 5;
const change = fc.oneof(
  fc.record({ list: fc.nat(lists - 1), push: fc.integer() }),
  fc.record({ list: fc.nat(lists - 1), set: fc.array(fc.integer(), { maxLength: 20 }) }),
  fc.record({ list: fc.nat(lists - 1), from: fc.nat(10), to: fc.nat(10) }),
);

describe('Lists of integers in one array', () => {
  it('hold what lists of their own would hold, whatever is pushed, set and cut', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const real = new IntLists();
        const model: number[][] = Array.from({ length: lists }, () => []);
        for (const one of changes) {
          const list = model[one.list] ?? [];
          if ('push' in one) {
            real.push(one.list, one.push);
            list.push(one.push);
          } else if ('set' in one) {
            real.set(one.list, one.set);
            model[one.list] = [...one.set];
          } else {
            const from = Math.min(one.from, one.to, list.length);
            const to = Math.min(Math.max(one.from, one.to), list.length);
            real.cut(one.list, from, to);
            list.splice(from, to - from);
          }
        }
        expect(model.map((_, n) => [...real.values(n)])).to.deep.equal(model);
      }),
    );
  });

  it('use freed room again', () => {
    const real = new IntLists();
    for (let round = 0; round < 5000; round += 1) {
      real.set(0, [1, 2, 3, 4]);
      real.clear(0);
    }
    expect(real.data.length).to.equal(new IntLists().data.length);
  });
});

describe('The table of tokens', () => {
  it('gives each key one number, in the order they come', () => {
    const key = fc.integer({ min: 1, max: 2 ** 52 });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 3000, size: 'max' }), (keys) => {
        const table = new TokenTable();
        const given = keys.map((one) => table.add(one));
        const distinct = [...new Set(keys)];
        expect(given).to.deep.equal(keys.map((one) => distinct.indexOf(one)));
        expect(distinct.map((one) => table.find(one))).to.deep.equal(distinct.map((_, n) => n));
        expect(table.find(2 ** 52 + 2)).to.equal(-1);
      }),
      { numRuns: 20 },
    );
  });
});
