import { expect } from 'chai';
import { PriceGate } from '../../../knowledge/price/gate.ts';
import { isMoney } from '../../../knowledge/price/recognised.ts';
import { WorkerRecogniser } from '../../../knowledge/price/workerRecogniser.ts';

async function problemOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error) => error.code,
  );
}

describe('The recogniser in its thread', () => {
  let recogniser: WorkerRecogniser;

  beforeEach(async () => {
    recogniser = new WorkerRecogniser({ deadline: 1500 });
    await recogniser.amounts(['一元 1 dollar']);
  });

  afterEach(() => recogniser.close());

  it('knows currencies in both languages, and answers piece by piece', async () => {
    const amounts = await recogniser.amounts(['付 20 zloty', '您好', 'about 25 dollars']);
    expect(amounts.map((list) => list.length > 0)).to.deep.equal([true, false, true]);
  });

  it('leaves minutes, scores and pieces alone', async () => {
    expect((await recogniser.amounts(['10分钟', '评分4.7分', '两块电池', '元旦'])).flat()).to.deep.equal([]);
  });

  it('gives up a text that takes too long, and is there again for the next', async () => {
    expect(await problemOf(recogniser.amounts(['一百万零'.repeat(60)]))).to.equal('price/undecided');
    expect((await recogniser.amounts(['5 dollars'])).flat()).to.not.deep.equal([]);
  });

  it('answers many questions in their order', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => recogniser.amounts([`${at + 1} dollars`])),
    );
    expect(answers.map(([list]) => list?.[0])).to.deep.equal(answers.map((_, at) => `${at + 1} dollars`));
  });

  it('refuses more than it can answer in time', async () => {
    const asked = Array.from({ length: 60 }, () => problemOf(recogniser.amounts(['1 dollar'])));
    const problems = await Promise.all(asked);
    expect(problems).to.include('price/undecided').and.to.include(undefined);
  });

  it('rejects what waits when it is closed, and what comes after', async () => {
    const waiting = problemOf(recogniser.amounts(['一百万零'.repeat(60)]));
    await recogniser.close();
    expect(await waiting).to.equal('price/undecided');
    expect(await problemOf(recogniser.amounts(['1 dollar']))).to.equal('price/undecided');
  });

  it('makes the gate withhold a text it cannot decide', async () => {
    await recogniser.close();
    const gate = new PriceGate({ recogniser, free: 'pass' });
    const judgement = await gate.judge('', ['货币部分写的是 1 个 gold piece 钱币 3 gold']);
    expect(judgement).to.have.property('why', 'timeout');
  });
});

describe('What the recogniser calls a currency', () => {
  it('is money unless it is a known mistake', () => {
    expect(isMoney('20 zloty', 'Polish złoty', '20')).to.equal(true);
    expect(isMoney('10分', 'Fen', '10')).to.equal(false);
    expect(isMoney('两块', 'Chinese yuan', '2')).to.equal(false);
    expect(isMoney('元', 'Chinese yuan', null)).to.equal(false);
    expect(isMoney('10 pounds', 'Pound', '10')).to.equal(false);
  });
});
