import { expect } from 'chai';
import type { RunningTurn } from '../../bot/turn/turnHandler.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { begin, message, openTurns, said, say, storeWith, type TurnHouse } from './turnHouse.ts';

const START = '2026-11-23T10:00:00+08:00';
const MINUTE = 60_000;

/** A bot that wants to be woken so many minutes after each message, by a name. */
const waking = {
  run: async (context: { sendActivity(text: string): Promise<unknown> }, turn: RunningTurn) => {
    const { text, name } = turn.inbound.activity;
    await context.sendActivity(name ?? 'yes');
    const [, event = '', minutes = ''] = /^wake (\w+) in (\d+)$/.exec(text ?? '') ?? [];
    const at = new Date(turn.now.getTime() + Number(minutes) * MINUTE).toISOString();
    if (event) turn.due = [...turn.due.filter((due) => due.name !== event), { name: event, at }];
    if (text === 'forget') turn.due = [];
  },
};

async function pass({ clock, due, turns }: TurnHouse, minutes: number): Promise<void> {
  clock.advance(minutes * MINUTE);
  await due.settled();
  await turns.settled();
}

async function events(house: TurnHouse, id: string): Promise<string[]> {
  return (await said(house, id)).filter((line) => line.startsWith('bot: due.'));
}

function open(folder: string, clock = new FakeClock(START)): TurnHouse {
  const house = openTurns(folder, { clock, handler: waking });
  house.due.start();
  return house;
}

describe('A due time', () => {
  it('wakes its conversation when it comes, not before, and once', () =>
    inTemporaryFolder(async (folder) => {
      const house = open(folder);
      const id = await begin(house);
      await say(house, id, 'wake silence in 3');
      await pass(house, 2.9);
      expect(await events(house, id)).to.deep.equal([]);
      await pass(house, 0.2);
      expect(await events(house, id)).to.deep.equal(['bot: due.silence']);
      await pass(house, 60);
      expect(await events(house, id)).to.deep.equal(['bot: due.silence']);
      expect((await house.conversations.get(id))?.due).to.deep.equal([]);
    }));

  it('wakes with each of its names, in the order in which they come', () =>
    inTemporaryFolder(async (folder) => {
      const house = open(folder);
      const id = await begin(house);
      await say(house, id, 'wake second in 5');
      await say(house, id, 'wake first in 2');
      for (let n = 0; n < 6; n++) await pass(house, 1);
      expect(await events(house, id)).to.deep.equal(['bot: due.first', 'bot: due.second']);
    }));

  it('may be moved and forgotten', () =>
    inTemporaryFolder(async (folder) => {
      const house = open(folder);
      const [moved, forgotten] = [await begin(house), await begin(house)];
      for (const id of [moved, forgotten]) await say(house, id, 'wake silence in 3');
      await pass(house, 1);
      await say(house, moved, 'wake silence in 8');
      await say(house, forgotten, 'forget');
      await pass(house, 5);
      expect(await events(house, moved)).to.deep.equal([]);
      await pass(house, 5);
      expect(await events(house, moved)).to.deep.equal(['bot: due.silence']);
      expect(await events(house, forgotten)).to.deep.equal([]);
    }));

  it('survives a restart, and wakes late rather than never', () =>
    inTemporaryFolder(async (folder) => {
      const before = open(folder);
      const id = await begin(before);
      await say(before, id, 'wake visit in 30');
      const house = open(folder, new FakeClock('2026-11-24T10:00:00+08:00'));
      for (const one of await house.conversations.unfinished()) {
        const conversation = await house.conversations.get(one);
        if (conversation) house.due.note(conversation);
      }
      await pass(house, 1);
      await pass(house, 60);
      expect(await events(house, id)).to.deep.equal(['bot: due.visit']);
    }));

  it('is not lost when the process ends between the waking and its turn', () =>
    inTemporaryFolder(async (folder) => {
      const before = open(folder);
      const id = await begin(before);
      await say(before, id, 'wake visit in 30');
      const key = `due.visit.${(await before.conversations.get(id))?.due[0]?.at}`;
      const stuck = openTurns(folder, { handler: { run: () => new Promise(() => undefined) } });
      await stuck.turns.receive(id, key, { type: 'event', name: 'due.visit' });
      const house = open(folder, new FakeClock('2026-11-24T10:00:00+08:00'));
      house.turns.work(id);
      await house.turns.settled();
      await pass(house, 1);
      expect(await events(house, id)).to.deep.equal(['bot: due.visit']);
    }));

  it('waits its turn behind the messages that came before it', () =>
    inTemporaryFolder(async (folder) => {
      const house = open(folder);
      const id = await begin(house);
      await say(house, id, 'wake silence in 3');
      const received = house.turns.receive(id, 'k2', message('hello'));
      house.clock.advance(4 * MINUTE);
      await received;
      await pass(house, 1);
      expect((await said(house, id)).slice(2)).to.deep.equal([
        'customer: hello',
        'bot: yes',
        'bot: due.silence',
      ]);
    }));

  it('that was moved while it waited for its turn wakes at its new time only', () =>
    inTemporaryFolder(async (folder) => {
      const house = open(folder);
      const id = await begin(house);
      await say(house, id, 'wake silence in 3');
      const received = house.turns.receive(id, 'k2', message('wake silence in 9'));
      house.clock.advance(4 * MINUTE);
      await received;
      await pass(house, 1);
      expect(await events(house, id)).to.deep.equal([]);
      await pass(house, 9);
      expect(await events(house, id)).to.deep.equal(['bot: due.silence']);
      expect((await house.conversations.get(id))?.pending).to.deep.equal([]);
    }));

  it('is tried again a minute later when its conversation could not be read', () =>
    inTemporaryFolder(async (folder) => {
      let isBroken = false;
      const house = openTurns(folder, {
        handler: waking,
        store: (files) =>
          storeWith(files, {
            read: async (id) => {
              if (isBroken) throw new RangeError('The disk is away.');
              return await files.read(id);
            },
          }),
      });
      house.due.start();
      const id = await begin(house);
      await say(house, id, 'wake silence in 3');
      isBroken = true;
      await pass(house, 4);
      expect(house.errors.map(({ event }) => event)).to.include('due.failed');
      isBroken = false;
      await pass(house, 1);
      expect(await events(house, id)).to.deep.equal(['bot: due.silence']);
    }));

  it('costs nothing once it is told to stop', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder, { handler: waking });
      const stop = house.due.start();
      const id = await begin(house);
      await say(house, id, 'wake silence in 3');
      stop();
      await pass(house, 10);
      expect(await events(house, id)).to.deep.equal([]);
    }));
});
