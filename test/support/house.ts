import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity, Attachment } from 'botbuilder';
import type { Capabilities } from '../../bot/core/capabilities.ts';
import type { Locale } from '../../bot/core/locale.ts';
import { silentLog } from '../../bot/core/log.ts';
import { PROFILE_EVENT, type Profile } from '../../bot/core/profile.ts';
import { Desk } from '../../bot/desk/desk.ts';
import { LiveChats } from '../../bot/desk/live/liveChats.ts';
import { LiveDesk } from '../../bot/desk/live/liveDesk.ts';
import { Presence } from '../../bot/desk/live/presence.ts';
import { WatchedTicketStore } from '../../bot/desk/watchedTicketStore.ts';
import { Lookups } from '../../bot/lookups/lookups.ts';
import { wake } from '../../bot/lookups/wake.ts';
import { ServiceProvider } from '../../bot/service.ts';
import { ServiceCompany } from '../../bot/services/company.ts';
import { Erasure } from '../../bot/services/erasure.ts';
import { FileAttendanceStore } from '../../bot/storage/attendanceStore.ts';
import { FileContactStore } from '../../bot/storage/contactStore.ts';
import { FileConversationStore } from '../../bot/storage/conversationStore.ts';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { FileLiveChatStore } from '../../bot/storage/liveChatStore.ts';
import { FileLookupStore } from '../../bot/storage/lookupStore.ts';
import { FileMailbag } from '../../bot/storage/mailbag.ts';
import { MailFolder } from '../../bot/storage/mailFolder.ts';
import { FileMissStore } from '../../bot/storage/missStore.ts';
import { FileShownArticles } from '../../bot/storage/shownArticles.ts';
import { FileSurveyStore } from '../../bot/storage/surveyStore.ts';
import { FileTicketStore } from '../../bot/storage/ticketStore.ts';
import { FileUploads } from '../../bot/storage/uploadStore.ts';
import { FileUsageStore } from '../../bot/storage/usageStore.ts';
import { FileWithheldTexts } from '../../bot/storage/withheldStore.ts';
import type { LogEntry } from '../../bot/turn/conversation.ts';
import { Conversations } from '../../bot/turn/conversations.ts';
import { Delivery } from '../../bot/turn/delivery.ts';
import { DialogHandler } from '../../bot/turn/dialogHandler.ts';
import { DueTimes } from '../../bot/turn/dueTimes.ts';
import { Register } from '../../bot/turn/register.ts';
import { noteFollowing, TicketNotes } from '../../bot/turn/ticketNotes.ts';
import { Turns } from '../../bot/turn/turns.ts';
import type { PageContext } from '../../dialogs/pageContext.ts';
import { RootDialog } from '../../dialogs/rootDialog.ts';
import type { Script } from '../../dialogs/script/script.ts';
import type { Services } from '../../dialogs/services.ts';
import { allowedPassages } from '../../knowledge/article.ts';
import { loadArticles } from '../../knowledge/articles.ts';
import { KnowledgeBase } from '../../knowledge/knowledgeBase.ts';
import { MissBook } from '../../knowledge/misses/missBook.ts';
import { PriceGate } from '../../knowledge/price/gate.ts';
import { WorkerRecogniser } from '../../knowledge/price/workerRecogniser.ts';
import { UsageBook } from '../../knowledge/usageBook.ts';
import { readWords, wordsFile } from '../../knowledge/words.ts';
import { FakeClock } from './fakeClock.ts';
import { FakeOrders, type OrderBook } from './fakeOrders.ts';
import { KeyScript } from './keyScript.ts';

const SECOND = 1000;
const CLOSELY = 20 * 60 * SECOND;
const root = join(import.meta.dirname, '../..');

/** What the web chat can carry; tests of other channels give others. */
export const webChat: Capabilities = {
  quickReplies: true,
  textLength: 4000,
  bubbles: 3,
  pause: { piece: 3500, most: 8000 },
  silencePrompts: true,
  personalAccounts: false,
  pictures: 3,
  speakers: true,
  reachable: async () => true,
};

export interface HouseOptions {
  at?: string;
  locale?: Locale;
  capabilities?: Partial<Capabilities>;
  script?: Script;
  /** What the site says of the customer who is logged in there. */
  profile?: Profile;
  /** What the page shows that the customer writes from. */
  page?: PageContext;
  /** The orders that can be looked up; without them no look-up is set up. */
  orders?: OrderBook;
  /** One that has died: this one goes on over its files, with its customer. */
  after?: House;
  /** Changes what the dialogs get, for faults on purpose. */
  services?: (services: Services) => Services;
}

const recogniser = new WorkerRecogniser();
const words = readWords(wordsFile(join(root, 'knowledge/content')));
const provider = new ServiceProvider(join(root, 'deployment/service.yaml'), silentLog);
const gate = new PriceGate({ recogniser, free: 'pass' });
const knowledge = loadArticles(join(root, 'knowledge/content')).then(({ articles }) => {
  for (const article of articles) gate.allow(`${article.locale}/${article.id}`, allowedPassages(article));
  return new KnowledgeBase(articles, { targetPrecision: 0.95, timeZone: 'Asia/Shanghai', words });
});

after(async () => await recogniser.close());

/** Live chats of a house, without anybody who works with them. */
interface LiveParts {
  chats: LiveChats;
  presence: Presence;
  desk: LiveDesk;
}

async function liveParts(dataDir: string, clock: FakeClock): Promise<LiveParts> {
  const chats = new LiveChats(new FileLiveChatStore(dataDir));
  const presence = new Presence(new FileAttendanceStore(dataDir), clock);
  await chats.load();
  await presence.load();
  return { chats, presence, desk: new LiveDesk({ chats, presence, settings: provider, clock }) };
}

async function resume(conversations: Conversations, turns: Turns, due: DueTimes): Promise<void> {
  for (const id of await conversations.unfinished()) {
    const conversation = await conversations.get(id);
    if (conversation) due.note(conversation);
    turns.work(id);
  }
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
  readonly #due: DueTimes;
  readonly #stopWaking: () => void;
  readonly #page: PageContext | undefined;
  readonly #beside: (() => Promise<void>)[] = [];
  #read = 0;
  #sent = 0;

  private constructor(parts: {
    clock: FakeClock;
    dataDir: string;
    tickets: WatchedTicketStore;
    desk: Desk;
    notes: TicketNotes;
    conversations: Conversations;
    turns: Turns;
    live: LiveParts;
    usage: UsageBook;
    due: DueTimes;
    stopWaking(): void;
    conversation: string;
    page: PageContext | undefined;
    /** How much of the conversation was read before. */
    read: number;
  }) {
    this.clock = parts.clock;
    this.dataDir = parts.dataDir;
    this.tickets = parts.tickets;
    this.desk = parts.desk;
    this.notes = parts.notes;
    this.conversations = parts.conversations;
    this.turns = parts.turns;
    this.live = parts.live;
    this.usage = parts.usage;
    this.#due = parts.due;
    this.#stopWaking = parts.stopWaking;
    this.#read = parts.read;
    this.conversation = parts.conversation;
    this.#page = parts.page;
  }

  static async open(options: HouseOptions = {}): Promise<House> {
    const { after: dead } = options;
    const clock = dead?.clock ?? new FakeClock(options.at);
    const dataDir = dead?.dataDir ?? (await mkdtemp(join(tmpdir(), 'yingda-house-')));
    const tickets = new WatchedTicketStore(new FileTicketStore(dataDir));
    const store = new FileConversationStore(dataDir);
    const conversations = new Conversations(store, clock);
    const usage = new UsageBook(new FileUsageStore(dataDir), () => undefined);
    const misses = new MissBook(new FileMissStore(dataDir), await knowledge);
    const shownArticles = new FileShownArticles(dataDir);
    const surveys = new FileSurveyStore(dataDir);
    const contacts = new FileContactStore(dataDir);
    const withheld = new FileWithheldTexts(dataDir);
    const keptMails = new MailFolder(dataDir);
    const mailbag = new FileMailbag(dataDir);
    const uploads = new FileUploads(dataDir);
    const desk = new Desk({
      store: tickets,
      outbox: { notice() {} },
      settings: provider,
      clock,
      log: silentLog,
    });
    const orders = options.orders && new FakeOrders(options.orders, clock);
    const lookups = new Lookups({
      ...{ store: new FileLookupStore(dataDir), clock, log: silentLog },
      orders: () => orders && { seconds: 180, ask: (request, signal) => orders.ask(request, signal) },
      wake: (lookup, outcome) => wake(turns, lookup, outcome),
    });
    const live = await liveParts(dataDir, clock);
    const plain: Services = {
      script: options.script ?? new KeyScript(),
      knowledge: await knowledge,
      desk,
      live: live.desk,
      company: new ServiceCompany(provider),
      misses,
      surveys,
      usage,
      shownArticles,
      lookups,
      privacy: new Erasure({
        lookups,
        store,
        conversations,
        uploads,
        tickets: desk,
        misses,
        withheld,
        surveys,
        shownArticles,
        contacts,
        keptMails,
        mailbag,
        live: live.desk,
      }),
    };
    const services = options.services?.(plain) ?? plain;
    const turns: Turns = new Turns({
      ...{ conversations, gate, withheld, clock, log: silentLog },
      customers: new FileCustomerStore(dataDir),
      handler: new DialogHandler(
        new RootDialog(services),
        () => services.company.sitting,
        new Register(contacts),
        services.live,
      ),
      delivery: new Delivery(conversations, new Map(), silentLog),
      capabilities: () => ({ ...webChat, ...options.capabilities }),
      metrics: { turnDone() {} },
    });
    const notes = new TicketNotes({ turns, conversations });
    desk.onFollowed((ticket) => noteFollowing(notes, ticket));
    const due = new DueTimes(conversations, turns, clock, silentLog);
    const stopWaking = due.start();
    await lookups.start();
    const locale = options.locale ?? 'zh-CN';
    const begun = await conversations.begin({
      ...{ channel: 'directline', customer: 'dl_customer', locale },
      ...(dead && { id: dead.conversation }),
    });
    if (dead) await resume(conversations, turns, due);
    const conversation = begun.conversation.id;
    const house = new House({
      ...{
        clock,
        dataDir,
        tickets,
        desk,
        notes,
        conversations,
        turns,
        live,
        usage,
        due,
        stopWaking,
        conversation,
      },
      page: options.page,
      read: dead ? begun.conversation.nextSeq : 0,
    });
    if (options.profile) await house.#receive({ type: 'event', name: PROFILE_EVENT, value: options.profile });
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

// Look-ups are done, or wait for an answer that only time brings.
async function lookedUp(lookups: Lookups, orders: FakeOrders, turns: Turns): Promise<void> {
  await Promise.race([lookups.settled(), orders.waits()]);
  await turns.settled();
}
