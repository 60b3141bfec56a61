import { expect } from 'chai';
import { RememberingRecogniser } from '../../../knowledge/price/rememberingRecogniser.ts';

describe('A recogniser that remembers', () => {
  it('asks once for each piece and answers in the order of the pieces', async () => {
    const asked: (readonly string[])[] = [];
    const amounts = async (pieces: readonly string[]) => {
      asked.push(pieces);
      return pieces.map((piece) => (piece.includes('5') ? ['5'] : []));
    };
    const recogniser = new RememberingRecogniser({ amounts }, 10);
    expect(await recogniser.amounts(['5 y', '6 y', '5 y'])).to.deep.equal([['5'], [], ['5']]);
    expect(await recogniser.amounts(['6 y', '7 y', '5 y'])).to.deep.equal([[], [], ['5']]);
    expect(asked).to.deep.equal([['5 y', '6 y'], ['7 y']]);
  });

  it('does not remember that there was no answer', async () => {
    let isBroken = true;
    const amounts = async (pieces: readonly string[]) => {
      if (isBroken) throw new RangeError('no answer');
      return pieces.map(() => ['5']);
    };
    const recogniser = new RememberingRecogniser({ amounts }, 10);
    expect(await recogniser.amounts(['5 y']).catch((error: unknown) => error)).to.be.an('error');
    isBroken = false;
    expect(await recogniser.amounts(['5 y'])).to.deep.equal([['5']]);
  });

  it('answers for more pieces than it keeps', async () => {
    const recogniser = new RememberingRecogniser(
      { amounts: async (pieces) => pieces.map((one) => [one]) },
      2,
    );
    const pieces = ['a', 'b', 'c', 'd', 'a'];
    expect(await recogniser.amounts(pieces)).to.deep.equal(pieces.map((one) => [one]));
  });
});
