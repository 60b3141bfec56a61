import { expect } from 'chai';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { begin, message, openTurns, said, say, type TurnHouse } from './turnHouse.ts';

/** A channel that keeps what it carries; what it is told to refuse it throws at. */
function channel(refused: readonly string[] = []) {
  const carried: string[] = [];
  return {
    carried,
    send: async (_conversation: unknown, { value }: { value: { text?: string } }) => {
      carried.push(value.text ?? '');
      if (refused.includes(value.text ?? '')) throw new RangeError('refused');
    },
  };
}

const speaking = {
  run: async (context: { sendActivities(all: { type: string; text: string }[]): Promise<unknown> }) => {
    await context.sendActivities(['one', 'two', 'three'].map(message));
  },
};

async function deliveries({ conversations }: TurnHouse, id: string): Promise<(string | undefined)[]> {
  const entries = await conversations.since(id, -1);
  return entries.filter(({ from }) => from === 'bot').map(({ delivery }) => delivery);
}

describe('Bubbles of a channel that sends', () => {
  it('are carried in order, and marked as done', () =>
    inTemporaryFolder(async (folder) => {
      const { carried, send } = channel();
      const house = openTurns(folder, { send, handler: speaking });
      const id = await begin(house, 'sent');
      await say(house, id, 'hello');
      expect(carried).to.deep.equal(['one', 'two', 'three']);
      expect(await deliveries(house, id)).to.deep.equal(['done', 'done', 'done']);
    }));

  it('are on disk before they are carried', () =>
    inTemporaryFolder(async (folder) => {
      const onDisk: (string | undefined)[] = [];
      const house = openTurns(folder, {
        handler: speaking,
        send: async ({ id }) => {
          const stored = openTurns(folder);
          onDisk.push((await said(stored, id)).at(-1), ...(await deliveries(stored, id)));
        },
      });
      const id = await begin(house, 'sent');
      await say(house, id, 'hello');
      expect(onDisk.slice(0, 4)).to.deep.equal(['bot: three', 'trying', 'due', 'due']);
    }));

  it('are not tried again when they are refused, and do not hold up the next', () =>
    inTemporaryFolder(async (folder) => {
      const { carried, send } = channel(['two']);
      const house = openTurns(folder, { send, handler: speaking });
      const id = await begin(house, 'sent');
      await say(house, id, 'hello');
      expect(carried).to.deep.equal(['one', 'two', 'three']);
      expect(await deliveries(house, id)).to.deep.equal(['done', 'failed', 'done']);
      expect(house.errors.map(({ event }) => event)).to.deep.equal(['channel.send-failed']);
    }));

  it('are carried at most once after a crash with unknown outcome, and what was not tried is carried then', () =>
    inTemporaryFolder(async (folder) => {
      const reached = Promise.withResolvers<void>();
      const crashed = openTurns(folder, {
        handler: speaking,
        send: async (_conversation, { value }) => {
          if (value.text === 'one') return;
          reached.resolve();
          await new Promise(() => undefined);
        },
      });
      const id = await begin(crashed, 'sent');
      await crashed.turns.receive(id, 'k1', message('hello'));
      await reached.promise;
      const { carried, send } = channel();
      const house = openTurns(folder, { send, handler: speaking });
      for (const one of await house.conversations.unfinished()) house.turns.work(one);
      await house.turns.settled();
      expect(carried).to.deep.equal(['three']);
      expect(await deliveries(house, id)).to.deep.equal(['done', 'failed', 'done']);
    }));

  it('are carried before those of the next turn', () =>
    inTemporaryFolder(async (folder) => {
      const { carried, send } = channel();
      const house = openTurns(folder, { send });
      const id = await begin(house, 'sent');
      await Promise.all(['a', 'b', 'c'].map((text) => house.turns.receive(id, text, message(text))));
      await house.turns.settled(id);
      expect(carried).to.deep.equal(['heard a', 'heard b', 'heard c']);
    }));

  it('keep their conversation among the unfinished until they are carried', () =>
    inTemporaryFolder(async (folder) => {
      const crashed = openTurns(folder, { handler: speaking, send: () => new Promise(() => undefined) });
      const id = await begin(crashed, 'sent');
      const told = new Promise((resolve) =>
        crashed.conversations.onChange(({ log }) => log[1] && resolve(log)),
      );
      await crashed.turns.receive(id, 'k1', message('hello'));
      await told;
      const house = openTurns(folder);
      await house.conversations.tidy();
      expect(await house.conversations.unfinished()).to.deep.equal([id]);
      house.turns.work(id);
      await house.turns.settled(id);
      await house.conversations.tidy();
      expect(await house.conversations.unfinished()).to.deep.equal([]);
    }));
});

describe('Bubbles of a channel whose clients read', () => {
  it('are carried by nobody and wait for nothing', () =>
    inTemporaryFolder(async (folder) => {
      const { carried, send } = channel();
      const house = openTurns(folder, { send, handler: speaking });
      const id = await begin(house, 'directline');
      await say(house, id, 'hello');
      expect(carried).to.deep.equal([]);
      expect(await deliveries(house, id)).to.deep.equal([undefined, undefined, undefined]);
    }));
});
