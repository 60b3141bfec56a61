import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity, Attachment } from 'botbuilder';
import type { Locale } from '../../bot/core/locale.ts';
import { PROFILE_EVENT, type Profile } from '../../bot/core/profile.ts';
import type { Desk } from '../../bot/desk/desk.ts';
import type { WatchedTicketStore } from '../../bot/desk/watchedTicketStore.ts';
import type { LogEntry } from '../../bot/turn/conversation.ts';
import type { Conversations } from '../../bot/turn/conversations.ts';
import type { TicketNotes } from '../../bot/turn/ticketNotes.ts';
import type { Turns } from '../../bot/turn/turns.ts';
import type { PageContext } from '../../dialogs/pageContext.ts';
import type { UsageBook } from '../../knowledge/usageBook.ts';
import { FakeClock } from './fakeClock.ts';
import { type BotOptions, type BotParts, botOver, type LiveParts, lookedUp } from './houseParts.ts';

const SECOND = 1000;
const CLOSELY = 20 * 60 * SECOND;

export interface HouseOptions extends BotOptions {
  at?: string;
  locale?: Locale;
  /** What the site says of the customer who is logged in there. */
  profile?: Profile;
  /** What the page shows that the customer writes from. */
  page?: PageContext;
  /** One that has died: this one goes on over its files, with its customer. */
  after?: House;
}

/** The whole bot without HTTP and mail server: one customer talks to it, time stands still until it is moved. */
export class House {
  readonly clock: FakeClock;
  readonly dataDir: string;
  readonly tickets: WatchedTicketStore;
  readonly desk: Desk;
  readonly notes: TicketNotes;
  readonly conversations: Conversations;
  readonly turns: Turns;
  readonly live: LiveParts;
  readonly usage: UsageBook;
  readonly conversation: string;
  readonly #due: BotParts['due'];
  readonly #stopWaking: () => void;
  readonly #page: PageContext | undefined;
  readonly #beside: (() => Promise<void>)[] = [];
  #read: number;
  #sent = 0;

  /** `read` is how much of the conversation was read before. */
  private constructor(
    parts: BotParts,
    { conversation, read, page }: { conversation: string; read: number; page: PageContext | undefined },
  ) {
    this.clock = parts.clock;
    this.dataDir = parts.dataDir;
    this.tickets = parts.tickets;
    this.desk = parts.desk;
    this.notes = parts.notes;
    this.conversations = parts.conversations;
    this.turns = parts.turns;
    this.live = parts.live;
    this.usage = parts.usage;
    this.conversation = conversation;
    this.#due = parts.due;
    this.#stopWaking = parts.due.start();
    this.#read = read;
    this.#page = page;
  }

  static async open(options: HouseOptions = {}): Promise<House> {
    const { after: dead, locale = 'zh-CN', page, profile } = options;
    const clock = dead?.clock ?? new FakeClock(options.at);
    const dataDir = dead?.dataDir ?? (await mkdtemp(join(tmpdir(), 'yingda-house-')));
    const parts = await botOver(dataDir, clock, options);
    const { conversations, turns, lookups, orders } = parts;
    await lookups.start();
    const { conversation } = await conversations.begin({
      ...{ channel: 'directline', customer: 'dl_customer', locale },
      ...(dead && { id: dead.conversation }),
    });
    if (dead) await resume(parts);
    const read = dead ? conversation.nextSeq : 0;
    const house = new House(parts, { conversation: conversation.id, read, page });
    if (profile) await house.#receive({ type: 'event', name: PROFILE_EVENT, value: profile });
    if (orders) house.workBeside(() => lookedUp(lookups, orders, turns));
    return house;
  }

  /** The customer opens the chat; gives what the bot says. */
  async enter(): Promise<LogEntry[]> {
    return await this.#receive({ type: 'conversationUpdate' });
  }

  /** The customer writes; gives what the bot says, in order. */
  async say(text: string): Promise<LogEntry[]> {
    const page = this.#page && { channelData: { page: this.#page } };
    return await this.#receive({ type: 'message', text, ...page });
  }

  /** The customer sends a picture or file; gives what the bot says. */
  async show(attachment: Attachment): Promise<LogEntry[]> {
    return await this.#receive({ type: 'message', attachments: [attachment] });
  }

  /** Time passes, by the second at first and by the minute later; gives what the customer is told meanwhile. */
  async wait(milliseconds: number): Promise<LogEntry[]> {
    const begin = this.clock.now().getTime();
    for (let waited = 0; waited < milliseconds; waited = this.clock.now().getTime() - begin) {
      const step = waited < CLOSELY ? SECOND : 60 * SECOND;
      this.clock.advance(Math.min(step, milliseconds - waited));
      await this.#rest();
    }
    return await this.news();
  }

  /** Has something that works beside the turns finish whenever the house comes to rest. */
  workBeside(settled: () => Promise<void>): void {
    this.#beside.push(settled);
  }

  /** What the customer was told since the last look, by the bot or by people. */
  async news(): Promise<LogEntry[]> {
    await this.#rest();
    const entries = await this.conversations.since(this.conversation, this.#read - 1);
    this.#read += entries.length;
    return entries.filter((entry) => entry.from !== 'customer');
  }

  /** The process is gone, with all that only it knew; its files are left to the next one. */
  die(): void {
    this.#stopWaking();
  }

  async close(): Promise<void> {
    await this.turns.stop();
    await this.usage.settled();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #receive(activity: Partial<Activity>): Promise<LogEntry[]> {
    this.clock.advance(1000);
    await this.#rest();
    await this.turns.receive(this.conversation, `key-${this.#read}-${++this.#sent}`, activity);
    return await this.news();
  }

  async #rest(): Promise<void> {
    await this.#due.settled();
    await this.turns.settled(this.conversation);
    for (const settled of this.#beside) await settled();
  }
}

async function resume({ conversations, turns, due }: BotParts): Promise<void> {
  for (const id of await conversations.unfinished()) {
    const conversation = await conversations.get(id);
    if (conversation) due.note(conversation);
    turns.work(id);
  }
}
