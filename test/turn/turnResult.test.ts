import { expect } from 'chai';
import { ServiceError } from '../../bot/core/errors.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { begin, message, openTurns, said, say, storeWith } from './turnHouse.ts';

describe('What a turn did', () => {
  it('is saved together: bubbles, state, language and due times', () =>
    inTemporaryFolder(async (folder) => {
      const due = { name: 'silence', at: '2026-11-23T03:00:00.000Z' };
      const house = openTurns(folder, {
        handler: {
          run: async (context, turn) => {
            await context.sendActivities([message('one'), message('two')]);
            turn.state = { step: 3 };
            turn.locale = 'en-US';
            turn.due = [due];
          },
        },
      });
      const id = await begin(house);
      const received = await say(house, id, 'hello');
      const stored = await openTurns(folder).conversations.get(id);
      expect(stored).to.deep.include({ state: { step: 3 }, locale: 'en-US', due: [due], pending: [] });
      expect(stored?.log.map(({ key }) => key).slice(1)).to.deep.equal([
        `${received.id}:0`,
        `${received.id}:1`,
      ]);
    }));

  it('waits on disk, with the documents that it changes besides, before it is said', () =>
    inTemporaryFolder(async (folder) => {
      const written: string[] = [];
      const house = openTurns(folder, {
        handler: {
          run: async (context, turn) => {
            await context.sendActivity(message('noted'));
            const write = (name: string) => async () => {
              await new Promise(setImmediate);
              written.push(name);
            };
            turn.writes.push(write('one'), write('two'));
          },
        },
      });
      const id = await begin(house);
      await house.conversations.follow(id, -1, (signal) => {
        if ('entries' in signal) written.push(...signal.entries.map(({ from }) => from));
      });
      await say(house, id, 'hello');
      expect(written).to.deep.equal(['customer', 'one', 'two', 'bot']);
    }));

  it('is what the next turn begins with', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder, {
        handler: {
          run: async (context, turn) => {
            const times = Number(turn.state.times ?? 0) + 1;
            turn.state.times = times;
            turn.customer.name = { surname: '王' };
            await context.sendActivity(`${times} ${turn.conversation.log.length}`);
          },
        },
      });
      const id = await begin(house);
      for (const text of ['a', 'b']) await say(house, id, text);
      expect(await said(house, id)).to.deep.equal(['customer: a', 'bot: 1 1', 'customer: b', 'bot: 2 3']);
      expect((await house.customers.read('dl_1'))?.name).to.deep.equal({ surname: '王' });
    }));

  it('writes the customer only where something new is known', () =>
    inTemporaryFolder(async (folder) => {
      const written: string[] = [];
      const house = openTurns(folder, {
        handler: {
          run: async (_context, turn) => {
            if (turn.inbound.activity.text === 'Wang') turn.customer.name = { surname: 'Wang' };
          },
        },
        customers: (files) => ({
          read: (id) => files.read(id),
          write: async (customer) => {
            written.push(customer.name.surname ?? 'new');
            await files.write(customer);
          },
        }),
      });
      const id = await begin(house);
      for (const text of ['hello', 'well', 'Wang', 'thanks']) await say(house, id, text);
      expect(written).to.deep.equal(['new', 'Wang']);
    }));
});

describe('A turn that fails', () => {
  it('apologises with the reference that stands in the log, and leaves everything as it was', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder, {
        handler: {
          run: async (context, turn) => {
            await context.sendActivity('half an answer');
            turn.writes.push(async () => {
              house.outcomes.push(`written by ${turn.inbound.activity.text}`);
            });
            turn.state.step = turn.inbound.activity.text;
            turn.locale = 'en-US';
            turn.customer.name = { surname: '王' };
            if (turn.inbound.activity.text === 'fail') throw new TypeError('a mistake');
          },
        },
      });
      const id = await begin(house);
      await say(house, id, 'good');
      await house.conversations.change(id, (one) => ({ ...one, locale: 'zh-CN' }));
      await house.customers.write({ ...known(await house.customers.read('dl_1')), name: {} });
      await say(house, id, 'fail');
      const [failure] = house.errors;
      expect(failure?.event).to.equal('turn.failed');
      expect(failure?.fields.reference).to.match(/^[A-Z]{4,6}$/);
      expect((await said(house, id)).slice(-2)).to.deep.equal([
        'customer: fail',
        `bot: sorry ${failure?.fields.reference}`,
      ]);
      expect(await house.conversations.get(id)).to.deep.include({
        state: { step: 'good' },
        locale: 'zh-CN',
        pending: [],
      });
      expect((await house.customers.read('dl_1'))?.name).to.deep.equal({});
      expect(house.outcomes).to.deep.equal(['written by good', 'done', 'failed']);
    }));

  it('is kept and run again half a minute later when not even the apology can be said', () =>
    inTemporaryFolder(async (folder) => {
      let isBroken = true;
      const house = openTurns(folder, {
        handler: {
          run: async (context) => {
            if (isBroken) throw new TypeError('a mistake');
            await context.sendActivity('at last');
          },
          failed: async () => {
            throw new TypeError('another mistake');
          },
        },
      });
      const id = await begin(house);
      await say(house, id, 'hello');
      expect(house.errors.map(({ event }) => event)).to.include('turn.stuck');
      expect(await said(house, id)).to.deep.equal(['customer: hello']);
      isBroken = false;
      house.clock.advance(30_000);
      await house.turns.settled(id);
      expect(await said(house, id)).to.deep.equal(['customer: hello', 'bot: at last']);
    }));

  it('is said once in the end when its result cannot be written at first', () =>
    inTemporaryFolder(async (folder) => {
      let isFull = false;
      const house = openTurns(folder, {
        store: (files) =>
          storeWith(files, {
            write: async (conversation) => {
              if (isFull) throw new ServiceError('storage/write-failed', 'The disk is full.');
              await files.write(conversation);
            },
          }),
        handler: {
          run: async (context) => {
            isFull = context.activity.text === 'fill' && !isFull;
            await context.sendActivity('done');
          },
        },
      });
      const id = await begin(house);
      await say(house, id, 'fill');
      expect(await said(house, id)).to.deep.equal(['customer: fill']);
      isFull = true;
      house.clock.advance(30_000);
      await house.turns.settled(id);
      expect(await said(house, id)).to.deep.equal(['customer: fill', 'bot: done']);
    }));
});

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('It is not there.');
  return value;
}
