import { expect } from 'chai';
import type { Conversation, ConversationStore } from '../../bot/turn/conversation.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { begin, message, openTurns, said, say, storeWith, type TurnHouse } from './turnHouse.ts';

/** A door that those who pass wait at until it is opened. */
function door() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

async function receiveAll({ turns }: TurnHouse, id: string, texts: string[]): Promise<void> {
  for (const text of texts) await turns.receive(id, text, message(text));
}

describe('An incoming message', () => {
  it('has its effect once, however often and however fast it comes', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const deliver = () => house.turns.receive(id, 'k1', message('hello'));
      const received = await Promise.all([deliver(), deliver()]);
      await house.turns.settled(id);
      received.push(await deliver());
      await house.turns.settled(id);
      expect(received.map(({ repeated }) => repeated)).to.deep.equal([false, true, true]);
      expect(new Set(received.map((one) => one.id)).size).to.equal(1);
      expect(await said(house, id)).to.deep.equal(['customer: hello', 'bot: heard hello']);
    }));

  it('is known again after a restart', () =>
    inTemporaryFolder(async (folder) => {
      const before = openTurns(folder);
      const id = await begin(before);
      const first = await say(before, id, 'hello');
      const after = openTurns(folder);
      expect(await say(after, id, 'hello')).to.deep.equal({ id: first.id, repeated: true });
      expect(await said(after, id)).to.deep.equal(['customer: hello', 'bot: heard hello']);
    }));

  it('is on disk when it is acknowledged, before its turn has run', () =>
    inTemporaryFolder(async (folder) => {
      const { opened, open } = door();
      const house = openTurns(folder, { handler: { run: () => opened } });
      const id = await begin(house);
      const received = await house.turns.receive(id, 'k1', message('hello'));
      const { conversations } = openTurns(folder);
      const stored = await conversations.get(id);
      expect(stored?.pending.map((one) => one.id)).to.deep.equal([received.id]);
      expect(await conversations.unfinished()).to.deep.equal([id]);
      open();
      await house.turns.stop();
    }));

  it('is refused when twenty wait already, and none of those is lost', () =>
    inTemporaryFolder(async (folder) => {
      const { opened, open } = door();
      const house = openTurns(folder, { handler: { run: () => opened } });
      const id = await begin(house);
      const texts = Array.from({ length: 20 }, (_, n) => String(n));
      await receiveAll(house, id, texts);
      const error = await house.turns.receive(id, 'one more', message('!')).catch((one: unknown) => one);
      expect(error).to.have.property('code', 'turn/busy');
      open();
      await house.turns.settled(id);
      expect(house.outcomes).to.have.length(20);
      expect(await house.turns.receive(id, 'one more', message('!'))).to.have.property('repeated', false);
      await house.turns.settled(id);
    }));

  it('is refused while the service stops, which waits for the turns that run', () =>
    inTemporaryFolder(async (folder) => {
      const { opened, open } = door();
      const house = openTurns(folder, {
        handler: {
          run: async (context) => {
            await opened;
            await context.sendActivity('done');
          },
        },
      });
      const id = await begin(house);
      await house.turns.receive(id, 'k1', message('hello'));
      const stopped = house.turns.stop();
      const error = await house.turns.receive(id, 'k2', message('!')).catch((one: unknown) => one);
      expect(error).to.have.property('code', 'turn/busy');
      open();
      await stopped;
      expect(await said(house, id)).to.deep.equal(['customer: hello', 'bot: done']);
    }));

  for (const nth of [1, 2, 3]) {
    it(`is answered also when it comes at the very end of the turn before, within its read ${nth}`, () =>
      inTemporaryFolder(async (folder) => {
        const [reading, held] = [door(), door()];
        let reads = 0;
        const hold = async (conversation: Conversation | undefined) => {
          const isOver = conversation?.nextSeq === 2 && conversation.pending.length === 0;
          if (!isOver || ++reads !== nth) return;
          reading.open();
          await held.opened;
        };
        const house = openTurns(folder, { store: (files) => heldUp(files, hold) });
        const id = await begin(house);
        await house.turns.receive(id, 'k1', message('one'));
        await Promise.race([reading.opened, house.turns.settled(id).then(held.open)]);
        await house.turns.receive(id, 'k2', message('two'));
        held.open();
        await house.turns.settled(id);
        expect(await said(house, id)).to.include('bot: heard two');
      }));
  }
});

describe('Turns of one conversation', () => {
  it('run one after the other, in the order in which the messages came', () =>
    inTemporaryFolder(async (folder) => {
      let running = 0;
      let most = 0;
      const house = openTurns(folder, {
        handler: {
          run: async (context) => {
            most = Math.max(most, ++running);
            await new Promise(setImmediate);
            await context.sendActivity(`re ${context.activity.text}`);
            running--;
          },
        },
      });
      const id = await begin(house);
      await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map((text) => house.turns.receive(id, text, message(text))),
      );
      await house.turns.settled(id);
      expect(most).to.equal(1);
      const answers = (await said(house, id)).filter((line) => line.startsWith('bot'));
      expect(answers).to.deep.equal(['a', 'b', 'c', 'd', 'e'].map((text) => `bot: re ${text}`));
    }));

  it('do not wait for those of another customer', () =>
    inTemporaryFolder(async (folder) => {
      const { opened, open } = door();
      const house = openTurns(folder, {
        handler: {
          run: async (context) => {
            if (context.activity.text === 'slow') await opened;
            await context.sendActivity('done');
          },
        },
      });
      const [slow, fast] = [await begin(house), await begin(house, 'directline', 'dl_2')];
      await house.turns.receive(slow, 'k1', message('slow'));
      await say(house, fast, 'fast');
      expect(await said(house, fast)).to.include('bot: done');
      open();
      await house.turns.settled();
      expect(await said(house, slow)).to.include('bot: done');
    }));

  it('show those who follow that the bot is at work, for messages only', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const signals: string[] = [];
      await house.conversations.follow(id, -1, (signal) =>
        signals.push('typing' in signal ? 'typing' : signal.entries.map(({ from }) => from).join()),
      );
      await house.turns.receive(id, 'begin', { type: 'conversationUpdate' });
      await house.turns.settled(id);
      await say(house, id, 'hello');
      expect(signals).to.deep.equal(['bot', 'customer', 'typing', 'bot']);
    }));
});

describe('Two devices of one customer', () => {
  it('keep in one profile what is said on both in the same instant', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder, {
        handler: {
          run: async ({ activity }, turn) => {
            const known = turn.customer.contacts;
            await new Promise(setImmediate);
            turn.customer.contacts = { ...known, [activity.name ?? '']: activity.text };
          },
        },
      });
      const [phone, tablet] = [await begin(house), await begin(house)];
      await Promise.all([
        house.turns.receive(phone, 'k1', { ...message('13800138000'), name: 'phone' }),
        house.turns.receive(tablet, 'k1', { ...message('li@example.com'), name: 'email' }),
      ]);
      await house.turns.settled();
      expect((await house.customers.read('dl_1'))?.contacts).to.deep.equal({
        phone: '13800138000',
        email: 'li@example.com',
      });
    }));
});

describe('A turn that a crash interrupted', () => {
  it('is run after the restart, under the same id', () =>
    inTemporaryFolder(async (folder) => {
      const crashed = openTurns(folder, { handler: { run: () => new Promise<void>(() => undefined) } });
      const id = await begin(crashed);
      const received = await crashed.turns.receive(id, 'k1', message('hello'));
      const house = openTurns(folder);
      for (const one of await house.conversations.unfinished()) house.turns.work(one);
      await house.turns.settled();
      const entries = await house.conversations.since(id, -1);
      expect(entries.map(({ key }) => key)).to.deep.equal(['k1', `${received.id}:0`]);
      expect(await house.turns.receive(id, 'k1', message('hello'))).to.deep.equal({
        ...received,
        repeated: true,
      });
    }));

  it('is not run again when its result was on disk already', () =>
    inTemporaryFolder(async (folder) => {
      const before = openTurns(folder);
      const id = await begin(before);
      await say(before, id, 'hello');
      const house = openTurns(folder);
      for (const one of await house.conversations.unfinished()) house.turns.work(one);
      await house.turns.settled();
      expect(house.outcomes).to.deep.equal([]);
      expect(await said(house, id)).to.have.length(2);
    }));

  it('runs before what waits behind it', () =>
    inTemporaryFolder(async (folder) => {
      const crashed = openTurns(folder, { handler: { run: () => new Promise<void>(() => undefined) } });
      const id = await begin(crashed);
      await receiveAll(crashed, id, ['a', 'b', 'c']);
      const house = openTurns(folder);
      await say(house, id, 'd');
      const answers = (await said(house, id)).filter((line) => line.startsWith('bot'));
      expect(answers).to.deep.equal(['a', 'b', 'c', 'd'].map((text) => `bot: heard ${text}`));
    }));
});

/** The store, whose reads wait for what `hold` wants to wait for when they know what they give. */
function heldUp(
  files: ConversationStore,
  hold: (conversation: Conversation | undefined) => Promise<void>,
): ConversationStore {
  const read = async (id: string) => {
    const conversation = await files.read(id);
    await hold(conversation);
    return conversation;
  };
  return storeWith(files, { read });
}
