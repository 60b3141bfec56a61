import type { TurnContext } from 'botbuilder';
import type { Log, LogFields } from '../../bot/core/log.ts';
import { FileConversationStore } from '../../bot/storage/conversationStore.ts';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { FileWithheldTexts } from '../../bot/storage/withheldStore.ts';
import type { ConversationStore } from '../../bot/turn/conversation.ts';
import { Conversations } from '../../bot/turn/conversations.ts';
import type { CustomerStore } from '../../bot/turn/customers.ts';
import { Delivery, type Send } from '../../bot/turn/delivery.ts';
import { DueTimes } from '../../bot/turn/dueTimes.ts';
import type { Gate } from '../../bot/turn/saying.ts';
import type { RunningTurn, TurnHandler } from '../../bot/turn/turnHandler.ts';
import { Turns } from '../../bot/turn/turns.ts';
import { Checked } from '../../knowledge/price/checked.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { webChat } from '../support/webChat.ts';

export interface TurnHouseOptions {
  clock?: FakeClock;
  handler?: Partial<TurnHandler>;
  gate?: Gate;
  /** Carries the bubbles of the channel `sent`; those of `directline` are read from the log. */
  send?: Send;
  store?: (files: ConversationStore) => ConversationStore;
  customers?: (files: CustomerStore) => CustomerStore;
}

/** What the handler does where a test does not care: one bubble with what was heard. */
export const answering: TurnHandler = {
  run: async (context: TurnContext) => {
    await context.sendActivity(`heard ${context.activity.text ?? context.activity.name}`);
  },
  withheld: async (context: TurnContext) => {
    await context.sendActivity('not that');
  },
  failed: async (context: TurnContext, _turn: RunningTurn, reference: string) => {
    await context.sendActivity(`sorry ${reference}`);
  },
};

/** Withholds every bubble that holds the word PRICE. */
export const wordGate: Gate = {
  judge: async (content, texts) =>
    texts.some((text) => text.includes('PRICE'))
      ? { withheld: [], why: 'rule' }
      : { passed: Checked.byGate(content) },
};

/** Turns with their stores over a folder, as the service builds them; over the same folder it is the same after a restart. */
export function openTurns(dataDir: string, options: TurnHouseOptions = {}) {
  const { clock = new FakeClock(), handler = {}, gate = wordGate, send = async () => undefined } = options;
  const errors: { event: string; fields: LogFields }[] = [];
  const outcomes: string[] = [];
  const log = errorsInto(errors);
  const files = new FileConversationStore(dataDir);
  const customerFiles = new FileCustomerStore(dataDir);
  const customers = options.customers?.(customerFiles) ?? customerFiles;
  const conversations = new Conversations(options.store?.(files) ?? files, clock);
  const turns = new Turns({
    ...{ conversations, customers, gate, clock, log },
    withheld: new FileWithheldTexts(dataDir),
    handler: { ...answering, ...handler },
    delivery: new Delivery(conversations, new Map([['sent', send]]), log),
    capabilities: () => webChat,
    metrics: { turnDone: (_milliseconds, outcome) => outcomes.push(outcome) },
  });
  const due = new DueTimes(conversations, turns, clock, log);
  return { clock, conversations, customers, turns, due, errors, outcomes };
}

export type TurnHouse = ReturnType<typeof openTurns>;

function errorsInto(errors: { event: string; fields: LogFields }[]): Log {
  const note = (event: string, fields: LogFields = {}) => errors.push({ event, fields });
  return { debug() {}, info() {}, warn() {}, error: note };
}

/** The store with another way of doing some things. */
export function storeWith(files: ConversationStore, other: Partial<ConversationStore>): ConversationStore {
  return {
    read: (id) => files.read(id),
    write: (conversation) => files.write(conversation),
    readSegment: (id, number) => files.readSegment(id, number),
    writeSegment: (id, number, entries) => files.writeSegment(id, number, entries),
    unfinished: () => files.unfinished(),
    markUnfinished: (id) => files.markUnfinished(id),
    markFinished: (id) => files.markFinished(id),
    ...other,
  };
}

/** Begins a conversation of a customer on a channel and gives its id. */
export async function begin(
  { conversations }: TurnHouse,
  channel = 'directline',
  customer = 'dl_1',
): Promise<string> {
  const begun = await conversations.begin({ channel, customer, locale: 'zh-CN' });
  return begun.conversation.id;
}

/** Something a customer writes. */
export function message(text: string) {
  return { type: 'message', text };
}

/** The customer writes; resolves when the turn has run. */
export async function say({ turns }: TurnHouse, id: string, text: string, key = `key of ${text}`) {
  const received = await turns.receive(id, key, message(text));
  await turns.settled(id);
  return received;
}

/** All that was said in a conversation, as `customer: hello`. */
export async function said({ conversations }: TurnHouse, id: string): Promise<string[]> {
  const entries = await conversations.since(id, -1);
  return entries.map(({ from, activity }) => `${from}: ${activity.text}`);
}
