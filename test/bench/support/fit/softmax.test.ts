import { expect } from 'chai';
import { seeded } from '../../../support/disguises.ts';
import type { Sample } from './samples.ts';
import { fittedWeights, recall } from './softmax.ts';

/** Five articles of two questions; the right one has the one question whose first feature is high. */
function invented(random: () => number): Sample {
  const question = (told: number) => Float64Array.of(told + 0.4 * random(), random(), random());
  const articles = [0, 1, 2, 3, 4].map((n) => ({
    isRight: n === 2,
    questions: [question(0), question(n === 2 ? 0.5 : 0)],
  }));
  return { set: random() < 0.2 ? 'small' : 'large', articles };
}

describe('Weights fitted to samples', () => {
  const random = seeded(3);
  const samples = Array.from({ length: 200 }, () => invented(random));

  it('rest on the feature that tells the right article, and find it in samples they have not seen', () => {
    const weights = fittedWeights(samples, [0, 0, 0], new Map());
    const unseen = Array.from({ length: 200 }, () => invented(random));
    expect(Math.abs(weights[1] ?? 0)).to.be.below((weights[0] ?? 0) / 5);
    expect(recall(unseen, weights)).to.be.above(0.95);
  });

  it('are left as they are where they are set by hand', () => {
    const weights = fittedWeights(samples, [0, 0, 0], new Map([[2, -1.5]]));
    expect(weights[2]).to.equal(-1.5);
  });

  it('say nothing of a sample whose right article was not looked at', () => {
    const lost: Sample = {
      set: 'lost',
      articles: [{ isRight: false, questions: [Float64Array.of(9, 0, 0)] }],
    };
    expect(fittedWeights([...samples, lost], [0, 0, 0], new Map())).to.deep.equal(
      fittedWeights(samples, [0, 0, 0], new Map()),
    );
    expect(recall([lost], Float64Array.of(1, 0, 0))).to.equal(0);
  });
});
