import { expect } from 'chai';
import type { LiveChatStore } from '../../../bot/desk/live/liveChat.ts';
import { FileLiveChatStore } from '../../../bot/storage/liveChatStore.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { sampleService } from '../../support/pageServer.ts';
import { inTemporaryFolder } from '../../support/temporaryFolder.ts';
import { wordGate } from '../../turn/turnHouse.ts';
import { liveHouse } from './liveHouse.ts';

const settings = { current: sampleService };
const WRITES = 9;

/** The files until the n-th change, which fails before or after it is on disk, and so does all that follows. */
function dying(dataDir: string, n: number, when: 'before' | 'after'): LiveChatStore {
  const files = new FileLiveChatStore(dataDir);
  let changes = 0;
  return {
    read: (id) => files.read(id),
    open: () => files.open(),
    async update(id, change) {
      changes++;
      if (changes > n || (changes === n && when === 'before')) throw new Error('killed');
      const after = await files.update(id, change);
      if (changes === n) throw new Error('killed');
      return after;
    },
  };
}

type House = ReturnType<typeof liveHouse>;

/** All that happens in a chat, in order; each step may be done again. */
const steps: ((house: House) => Promise<unknown>)[] = [
  ({ waits }) => waits('c1'),
  ({ acts }) => acts.take({ conversation: 'c1', agent: 'tangYue', key: 'take' }),
  ({ words }) => words.say({ conversation: 'c1', agent: 'tangYue', key: 'say' }, '您好'),
  ({ acts }) => acts.leave({ conversation: 'c1', agent: 'tangYue', key: 'leave' }, 'ticket'),
  ({ desk }) => desk.finish('c1', 'AB123456'),
];

describe('A service that dies in the middle of a live chat', () => {
  for (const when of ['before', 'after'] as const) {
    for (let n = 1; n <= WRITES; n++) {
      it(`${when} change ${n} goes on with it, and tells each thing once`, () =>
        inTemporaryFolder(async (dataDir) => {
          const clock = new FakeClock();
          const killed = liveHouse(dataDir, clock, settings, wordGate, dying(dataDir, n, when));
          let done = 0;
          for (const step of steps) {
            if (
              await step(killed).then(
                () => true,
                () => false,
              )
            )
              done++;
            else break;
          }
          const restarted = liveHouse(dataDir, clock, settings, wordGate);
          await restarted.chats.load();
          await restarted.watch.ticker.settled();
          for (const step of steps.slice(done)) await step(restarted);
          await restarted.watch.ticker.settled();
          const told = new Set([...killed.told, ...restarted.told]);
          expect([...told]).to.deep.equal(['live.joined', 'live.over']);
          const chat = await restarted.chats.read('c1');
          expect([chat?.state, chat?.agent, chat?.ticket]).to.deep.equal(['over', 'tangYue', 'AB123456']);
          expect(chat?.news).to.be.empty;
          expect(await new FileLiveChatStore(dataDir).open()).to.be.empty;
        }));
    }
  }
});
