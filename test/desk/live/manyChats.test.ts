import { expect } from 'chai';
import fc from 'fast-check';
import type { LiveChat, LiveChatStore } from '../../../bot/desk/live/liveChat.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { sampleService } from '../../support/pageServer.ts';
import { inTemporaryFolder } from '../../support/temporaryFolder.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { liveHouse } from './liveHouse.ts';

const settings = { current: { ...sampleService, live: { chats: 1 } } };
const agents = ['tangYue', 'zhaoLei', 'heLan'];

/** As the files do it, without files. */
function inMemory(): LiveChatStore {
  const chats = new Map<string, LiveChat>();
  return {
    read: async (id) => chats.get(id),
    open: async () => [],
    async update(id, change) {
      const after = change(chats.get(id));
      if (after) chats.set(id, after);
      return after;
    },
  };
}

const step = fc.record({
  what: fc.constantFrom('ask', 'leaveLine', 'take', 'say', 'hear', 'handBack', 'pass', 'finish', 'wait'),
  who: fc.nat({ max: 5 }),
  agent: fc.constantFrom(...agents),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type House = ReturnType<typeof liveHouse>;

async function play(
  { waits, desk, acts, words }: House,
  { what, who, agent }: Step,
  n: number,
  clock: FakeClock,
) {
  const conversation = `c${who}`;
  const act = { conversation, agent, key: `act ${n}` };
  if (what === 'ask') await waits(conversation);
  if (what === 'leaveLine') await desk.leaveLine(conversation);
  if (what === 'take') await acts.take(act);
  if (what === 'say') await words.say(act, '您好');
  if (what === 'hear') await desk.hear(conversation, clock.now().toISOString());
  if (what === 'handBack') await acts.leave(act, 'handedBack');
  if (what === 'pass') await acts.pass(act, '赵磊');
  if (what === 'finish') await desk.finish(conversation);
  if (what === 'wait') clock.advance(47_000);
}

describe('However customers and agents come and go', () => {
  it('nobody has more chats than they may, places in line are in order, and nobody waits for ever', () =>
    inTemporaryFolder(async (dataDir) => {
      const steps = fc.array(step, { minLength: 5, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const clock = new FakeClock();
          const house = liveHouse(dataDir, clock, settings, wordGate, inMemory());
          for (const [n, one] of all.entries()) {
            clock.advance(10);
            await play(house, one, n, clock);
            await house.watch.ticker.settled();
            await expectOrder(house);
          }
          clock.advance(11 * 60_000);
          await house.watch.ticker.settled();
          expect(house.chats.list().filter(({ state }) => state === 'waiting')).to.be.empty;
        }),
        { numRuns: 150 },
      );
    }));
});

async function expectOrder({ chats, desk }: House): Promise<void> {
  for (const agent of agents) {
    const mine = chats.list().filter((chat) => chat.state === 'talking' && chat.agent === agent);
    expect(mine.length).to.be.at.most(1);
  }
  const waiting = chats.list().filter(({ state }) => state === 'waiting');
  const places = await Promise.all(
    waiting.map(async ({ conversation }) => (await desk.view(conversation))?.place ?? 0),
  );
  expect(places).to.deep.equal(waiting.map((_chat, n) => n + 1));
}
