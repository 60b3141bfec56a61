import { expect } from 'chai';
import { silentLog } from '../../bot/core/log.ts';
import type { Ask, Lookup, LookupStore } from '../../bot/lookups/lookup.ts';
import { Lookups } from '../../bot/lookups/lookups.ts';
import { FileLookupStore } from '../../bot/storage/lookupStore.ts';
import type { LookupOutcome } from '../../dialogs/services.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';

const found: LookupOutcome = { fields: [{ label: '状态', value: '已发货' }] };

/** Look-ups over one store, with what was told of them. */
async function lookupsOver(store: LookupStore, clock: FakeClock, ask: Ask) {
  const told: [activity: string, outcome: LookupOutcome][] = [];
  const lookups = new Lookups({
    ...{ store, clock, log: silentLog },
    orders: () => ({ seconds: 60, ask }),
    wake: async ({ activity }, outcome) => void told.push([activity, outcome]),
  });
  const stop = await lookups.start();
  const order = (activity = 'a1', conversation = 'c1', phoneEnd = '5678') =>
    lookups.order({ conversation, activity, locale: 'zh-CN', orderNumber: '2026090', phoneEnd });
  return { lookups, told, stop, order };
}

function inMemory(): LookupStore {
  const kept = new Map<string, Lookup>();
  return {
    read: async (id) => kept.get(id),
    write: async (lookup) => void kept.set(lookup.conversation, lookup),
    remove: async (id) => void kept.delete(id),
    open: async () => [...kept.keys()],
  };
}

const never: Ask = (_request, signal) =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

describe('A look-up', () => {
  it('tells its outcome once, however often it is ordered by the same activity', async () => {
    const clock = new FakeClock();
    const { lookups, told, order } = await lookupsOver(inMemory(), clock, async () => found);
    await order();
    await order();
    await lookups.settled();
    clock.advance(60_000);
    await lookups.settled();
    expect(told).to.deep.equal([['a1', found]]);
  });

  it('goes on after a restart, and leaves nothing behind', () =>
    inTemporaryFolder(async (folder) => {
      const clock = new FakeClock();
      const started = async (ask: Ask) => await lookupsOver(new FileLookupStore(folder), clock, ask);
      const before = await started(never);
      await before.order();
      await before.stop();
      const after = await started(async () => found);
      clock.advance(250);
      await after.lookups.settled();
      expect([before.told, after.told]).to.deep.equal([[], [['a1', found]]]);
      expect(await new FileLookupStore(folder).open()).to.be.empty;
      expect(await new FileLookupStore(folder).read('c1')).to.equal(undefined);
    }));

  it('is tried three times with rests, then has failed', async () => {
    const clock = new FakeClock();
    let tries = 0;
    const { lookups, told, order } = await lookupsOver(inMemory(), clock, async () => {
      tries += 1;
      throw new Error('refused');
    });
    await order();
    for (const seconds of [0, 2, 1, 11, 1]) {
      clock.advance(seconds * 1000);
      await lookups.settled();
    }
    expect([tries, told]).to.deep.equal([3, [['a1', { failed: true }]]]);
  });

  it('gives up a request that takes too long, by the clock', async () => {
    const clock = new FakeClock();
    const { lookups, told, order } = await lookupsOver(inMemory(), clock, never);
    await order();
    for (let n = 0; n < 3; n++) {
      clock.advance(75_000);
      clock.advance(250);
      await new Promise((resolve) => setImmediate(resolve));
    }
    clock.advance(75_000);
    await lookups.settled();
    expect(told).to.deep.equal([['a1', { failed: true }]]);
  });

  it('is forgotten for a newer one of the same conversation, and when its customer has it deleted', async () => {
    const clock = new FakeClock();
    const answers: (() => void)[] = [];
    const slow: Ask = () => new Promise((resolve) => answers.push(() => resolve(found)));
    const { lookups, told, order } = await lookupsOver(inMemory(), clock, slow);
    await order('a1');
    await order('b1', 'c2');
    await lookups.cancel('c2');
    await order('a2');
    for (let n = 0; n < 3; n++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      for (const answer of answers.splice(0)) answer();
      clock.advance(250);
    }
    await lookups.settled();
    expect(told).to.deep.equal([['a2', found]]);
  });

  it('of an order that many wrong proofs were given for is left to people', async () => {
    const clock = new FakeClock();
    let tries = 0;
    const { lookups, told, order } = await lookupsOver(inMemory(), clock, async () => {
      tries += 1;
      return { notFound: true };
    });
    for (let n = 0; n < 8; n++) {
      await order(`a${n}`, `c${n}`, `000${n}`);
      await lookups.settled();
    }
    expect(tries).to.equal(6);
    expect(told.at(-1)?.[1]).to.deep.equal({ failed: true });
    clock.advance(25 * 3_600_000);
    await order('next', 'day');
    await lookups.settled();
    expect(tries).to.equal(7);
  });
});
