import { expect } from 'chai';
import fc from 'fast-check';
import { findPrices } from '../../../knowledge/price/detect.ts';
import { normalise, originalSpan } from '../../../knowledge/price/normalise.ts';
import { disguisedPrice, disguiseNames, seeded } from '../../support/disguises.ts';

const name = fc.constantFrom(...disguiseNames);

describe('A disguised price', () => {
  it('is found under every disguise alone', () => {
    const random = seeded(7);
    const texts = disguiseNames.flatMap((one) =>
      Array.from({ length: 40 }, () => disguisedPrice([one], random)),
    );
    expect(texts.filter((text) => findPrices(text).length === 0)).to.deep.equal([]);
  });

  it('is found under any two disguises', () => {
    fc.assert(
      fc.property(name, name, fc.integer(), (first, second, seed) => {
        const text = disguisedPrice([first, second], seeded(seed));
        return findPrices(text).length > 0;
      }),
      { numRuns: 3000, seed: 20261121 },
    );
  });
});

describe('A normalised text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.tuple(name, name, fc.integer()).map(([a, b, seed]) => disguisedPrice([a, b], seeded(seed))),
  );

  it('keeps for each of its units the place in the original', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: normal, starts, ends } = normalise(text);
        expect([starts.length, ends.length]).to.deep.equal([normal.length, normal.length]);
        expect(starts.every((start, at) => start >= 0 && start <= (ends[at] ?? -1))).to.equal(true);
        expect(ends.every((end) => end <= text.length)).to.equal(true);
      }),
    );
  });

  it('leads every hit back to the words it was found in', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const hit of findPrices(text)) expect(text.slice(hit.start, hit.end)).to.equal(hit.text);
      }),
    );
  });

  it('reads what is hidden as a reader does', () => {
    const read = (text: string) => normalise(text).text;
    expect(read('１９９\u200b圓')).to.equal('199元');
    expect(read('**R.M.B** ⑤⓪')).to.equal('rmb 50');
    expect(read('2&#48;&nbsp;元')).to.equal('20元');
    expect(read('一\n百\n块')).to.equal('一百块');
    expect(read('http://a.cn/?q=%E5%85%83')).to.equal('http://a.cn/?q=元');
  });

  it('shows the address of a link behind the text it stands in', () => {
    const normal = normalise('[看19](https://a.cn/x)9元');
    expect(normal.text).to.equal('看199元\nhttps://a.cn/x');
    expect(originalSpan(normal, 1, 4)).to.deep.equal({ start: 2, end: 22 });
  });
});
