import { expect } from 'chai';
import { FileConversationStore } from '../../bot/storage/conversationStore.ts';
import {
  type Conversation,
  type ConversationStore,
  type LogEntry,
  SEGMENT,
} from '../../bot/turn/conversation.ts';
import { withEntries, withSeen } from '../../bot/turn/conversationEdits.ts';
import type { Conversations, Signal } from '../../bot/turn/conversations.ts';
import { inTemporaryFolder } from '../support/temporaryFolder.ts';
import { begin, openTurns, storeWith } from './turnHouse.ts';

const at = new Date('2026-11-23T02:00:00Z');

/** The conversation with so many more words of the customer. */
function withWords(conversation: Conversation, count: number, now = at): Conversation {
  const words = Array.from({ length: count }, (_, n) => String(conversation.nextSeq + n));
  const entries = words.map((text) => ({ from: 'customer' as const, key: text, activity: { text } }));
  return withEntries(conversation, entries, now);
}

async function talk(conversations: Conversations, id: string, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await conversations.change(id, (one) => withWords(one, 1));
}

function places(entries: LogEntry[]): number[] {
  return entries.map(({ seq }) => seq);
}

function upTo(end: number, start = 0): number[] {
  return Array.from({ length: end - start }, (_, n) => start + n);
}

/** A listener that keeps the places of the entries it is told of. */
function listener(): { heard: number[]; listen: (signal: Signal) => void } {
  const heard: number[] = [];
  return { heard, listen: (signal) => 'entries' in signal && heard.push(...places(signal.entries)) };
}

describe('A conversation', () => {
  it('begins once, however often it is begun', () =>
    inTemporaryFolder(async (folder) => {
      const { conversations } = openTurns(folder);
      const beginning = { id: 'c1', channel: 'directline', customer: 'dl_1', locale: 'en-US' as const };
      const begun = await Promise.all([conversations.begin(beginning), conversations.begin(beginning)]);
      expect(begun.map(({ isNew }) => isNew)).to.deep.equal([true, false]);
      const stored = await new FileConversationStore(folder).read('c1');
      expect(stored).to.deep.equal(begun[0].conversation);
    }));

  it('loses none of many changes at once', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const add = () => house.conversations.change(id, (one) => withWords(one, 1));
      await Promise.all(Array.from({ length: 30 }, add));
      expect(places(await house.conversations.since(id, -1))).to.deep.equal(upTo(30));
      const stored = await new FileConversationStore(folder).read(id);
      expect(stored?.nextSeq).to.equal(30);
    }));

  it('is as it was after a change that threw, and after one that could not be written', () =>
    inTemporaryFolder(async (folder) => {
      let isFull = false;
      const house = openTurns(folder, { store: (files) => failing(files, () => isFull) });
      const { conversations } = house;
      const id = await begin(house);
      const before = await conversations.get(id);
      const { heard, listen } = listener();
      await conversations.follow(id, -1, listen);
      const thrown = await conversations.change(id, refuse).catch((error: unknown) => error);
      expect(thrown).to.be.instanceOf(RangeError);
      isFull = true;
      await conversations.change(id, (one) => withWords(one, 1)).catch(() => undefined);
      expect(await conversations.get(id)).to.equal(before);
      expect(heard).to.deep.equal([]);
      isFull = false;
      await conversations.change(id, (one) => withWords(one, 1));
      expect(heard).to.deep.equal([0]);
    }));

  it('is not written when nothing was changed', () =>
    inTemporaryFolder(async (folder) => {
      let writes = 0;
      const house = openTurns(folder, { store: (files) => failing(files, () => ++writes < 0) });
      const id = await begin(house);
      writes = 0;
      await house.conversations.change(id, (one) => one);
      expect(writes).to.equal(0);
    }));

  it('is on disk before anybody hears of a change', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const onDisk: Promise<Conversation | undefined>[] = [];
      await house.conversations.follow(id, -1, () => onDisk.push(new FileConversationStore(folder).read(id)));
      await talk(house.conversations, id, 3);
      const lengths = (await Promise.all(onDisk)).map((stored) => stored?.nextSeq ?? 0);
      expect(lengths).to.have.length(3);
      expect(lengths.every((length, n) => length > n)).to.equal(true);
    }));

  it('has times that go up, also when the clock is set back', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const { conversations, clock } = house;
      for (const move of [1000, 0, -3_600_000, 5]) {
        clock.advance(move);
        await conversations.change(id, (one) => withWords(one, 2, clock.now()));
      }
      const times = (await conversations.since(id, -1)).map((entry) => entry.at);
      expect(new Set(times).size).to.equal(8);
      expect(times).to.deep.equal(times.toSorted());
    }));

  it('keeps an entry with a known key once', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const entry = { from: 'bot' as const, key: 'r:0', activity: { text: 'hello' } };
      for (let n = 0; n < 2; n++)
        await house.conversations.change(id, (one) => withEntries(one, [entry], at));
      expect(await house.conversations.since(id, -1)).to.have.length(1);
    }));

  it('remembers the last hundred keys that came in', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const after = await house.conversations.change(id, (one) =>
        upTo(130).reduce((changed, n) => withSeen(changed, `key ${n}`, `id ${n}`), one),
      );
      expect(after.seen.map(({ key }) => key)).to.deep.equal(upTo(130, 30).map((n) => `key ${n}`));
    }));
});

describe('A long conversation', () => {
  it('keeps a document of bounded size; what is older lies in segments', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      await talk(house.conversations, id, 5 * SEGMENT + 7);
      const stored = await new FileConversationStore(folder).read(id);
      expect(stored?.log.length).to.be.below(2 * SEGMENT);
      expect(stored?.log[0]?.seq).to.equal((stored?.sealed ?? 0) * SEGMENT);
      expect(places(await house.conversations.since(id, -1))).to.deep.equal(upTo(5 * SEGMENT + 7));
    }));

  it('is read on from any place, across segments, also after a restart', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const end = 3 * SEGMENT + 3;
      await talk(house.conversations, id, end);
      const { conversations } = openTurns(folder);
      for (const seq of [-1, 0, SEGMENT - 1, SEGMENT, 2 * SEGMENT + 1, end - 2, end - 1, end + 5]) {
        const rest = upTo(end).filter((place) => place > seq);
        expect(places(await conversations.since(id, seq))).to.deep.equal(rest);
      }
    }));

  it('is told again from its last 500 entries at most', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      for (let n = 0; n < 14; n++) await house.conversations.change(id, (one) => withWords(one, SEGMENT));
      const entries = await house.conversations.since(id, -1);
      expect(places(entries)).to.deep.equal(upTo(14 * SEGMENT, entries[0]?.seq));
      expect(entries.length).to.be.within(10 * SEGMENT, 12 * SEGMENT);
    }));

  it('loses nothing when it ends between a segment and the document without it', () =>
    inTemporaryFolder(async (folder) => {
      let isFull = false;
      const house = openTurns(folder, { store: (files) => failing(files, () => isFull) });
      const id = await begin(house);
      await talk(house.conversations, id, 2 * SEGMENT - 1);
      isFull = true;
      await house.conversations.change(id, (one) => withWords(one, 1)).catch(() => undefined);
      const { conversations } = openTurns(folder);
      expect(await new FileConversationStore(folder).readSegment(id, 0)).to.have.length(SEGMENT);
      expect(places(await conversations.since(id, -1))).to.deep.equal(upTo(2 * SEGMENT - 1));
      await talk(conversations, id, 2);
      expect(places(await conversations.since(id, -1))).to.deep.equal(upTo(2 * SEGMENT + 1));
    }));

  it('does not seal what a channel still has to send', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house, 'sent');
      const due = { from: 'bot' as const, key: 'r:0', activity: { text: 'hello' }, delivery: 'due' as const };
      await house.conversations.change(id, (one) => withEntries(one, [due], at));
      await talk(house.conversations, id, 2 * SEGMENT);
      const stored = await house.conversations.get(id);
      expect(stored?.sealed).to.equal(0);
      expect(stored?.log).to.have.length(2 * SEGMENT + 1);
    }));
});

describe('Following a conversation', () => {
  it('tells what was said after a place first, then everything new, until it is ended', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      await talk(house.conversations, id, 5);
      const { heard, listen } = listener();
      const unfollow = await house.conversations.follow(id, 2, listen);
      await talk(house.conversations, id, 2);
      unfollow();
      await talk(house.conversations, id, 2);
      expect(heard).to.deep.equal([3, 4, 5, 6]);
    }));

  it('has no gap and no repetition, at whatever moment it begins', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const listeners: number[][] = [];
      const joining: Promise<unknown>[] = [];
      const talking = talk(house.conversations, id, 2 * SEGMENT + 10);
      for (let n = 0; n < 60; n++) {
        const { heard, listen } = listener();
        listeners.push(heard);
        joining.push(house.conversations.follow(id, -1, listen));
        await house.conversations.get(id);
        if (n % 5 === 0) await house.conversations.since(id, n);
        await new Promise(setImmediate);
      }
      await Promise.all([talking, ...joining]);
      for (const heard of listeners) expect(heard).to.deep.equal(upTo(2 * SEGMENT + 10));
    }));

  it('shows that the bot is at work, which is stored nowhere', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const id = await begin(house);
      const signals: Signal[] = [];
      await house.conversations.follow(id, -1, (signal) => signals.push(signal));
      house.conversations.showTyping(id);
      expect(signals).to.deep.equal([{ typing: true }]);
      expect(await house.conversations.since(id, -1)).to.deep.equal([]);
    }));
});

describe('The conversations that a start has to look at', () => {
  it('are those with a turn to run, until they are tidied away', () =>
    inTemporaryFolder(async (folder) => {
      const house = openTurns(folder);
      const [done, open] = [await begin(house), await begin(house)];
      const inbound = { id: 'i', key: 'k', at: at.toISOString(), activity: {} };
      const pend = (one: Conversation) => ({ ...one, pending: [inbound] });
      await house.conversations.change(done, pend);
      await house.conversations.change(open, pend);
      await house.conversations.change(done, (one) => ({ ...one, pending: [] }));
      expect(await openTurns(folder).conversations.unfinished()).to.have.members([done, open]);
      await house.conversations.tidy();
      expect(await openTurns(folder).conversations.unfinished()).to.deep.equal([open]);
    }));
});

function refuse(): never {
  throw new RangeError('not this one');
}

/** The store, but for documents that cannot be written while the disk is full. */
function failing(files: ConversationStore, isFull: () => boolean): ConversationStore {
  const write = async (conversation: Conversation) => {
    if (isFull()) throw new RangeError('The disk is full.');
    await files.write(conversation);
  };
  return storeWith(files, { write });
}
