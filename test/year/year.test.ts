import { expect } from 'chai';
import { Year } from './year.ts';

describe('The desk over a month with National Day, a restart and a holiday that nobody knew of', () => {
  it('loses no ticket, and lets no promised time pass without a word to the customer', async () => {
    const span = { from: '2026-09-21T00:00:00+08:00', to: '2026-11-02T00:00:00+08:00' };
    const verdict = await new Year({ tickets: 120, seed: 3, ...span }).play();
    expect(verdict).to.deep.include({ tickets: 120, silent: [], lost: [], running: 0 });
    const { promised, kept, renewed, missed, withdrawn } = verdict;
    expect(kept + renewed + missed + withdrawn).to.equal(promised);
    expect(kept).to.be.above(promised / 2);
  });
});
