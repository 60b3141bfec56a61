import { expect } from 'chai';
import { Killing } from './killing.ts';
import { namedPoints } from './killPoint.ts';

const WORDS = '转人工';

describe('A service that is killed', function () {
  this.timeout(180_000);
  const killing = new Killing();
  before(async () => {
    await killing.start();
    expect(await killing.play(WORDS)).to.deep.equal([]);
  });
  after(() => killing.stop());

  // A seventh of the points, on alternating sides; `npm run soak -- kills` plays all five times, and random ones.
  for (const { point, from } of namedPoints.filter((_one, n) => n % 7 === 0)) {
    it(`${point.when} "${point.name}" is on disk says and hears everything once`, async () => {
      const { deaths } = killing;
      expect(await killing.play(WORDS, from, point)).to.deep.equal([]);
      expect(killing.deaths).to.equal(deaths + 1);
    });
  }

  it('when the mail server has taken a mail sends at most a second copy of it', async () => {
    killing.killAtNextMail();
    expect(await killing.play(WORDS)).to.deep.equal([]);
  });

  it('has lost no ticket, said no promise that is not on disk, and mailed every ticket', async () => {
    expect(await killing.check()).to.deep.equal([]);
  });
});
