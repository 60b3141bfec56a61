import { join } from 'node:path';
import type { Capabilities } from '../../bot/core/capabilities.ts';
import { silentLog } from '../../bot/core/log.ts';
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
import { Conversations } from '../../bot/turn/conversations.ts';
import { Delivery } from '../../bot/turn/delivery.ts';
import { DialogHandler } from '../../bot/turn/dialogHandler.ts';
import { DueTimes } from '../../bot/turn/dueTimes.ts';
import { Register } from '../../bot/turn/register.ts';
import { noteFollowing, TicketNotes } from '../../bot/turn/ticketNotes.ts';
import { Turns } from '../../bot/turn/turns.ts';
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
import type { FakeClock } from './fakeClock.ts';
import { FakeOrders, type OrderBook } from './fakeOrders.ts';
import { KeyScript } from './keyScript.ts';
import { webChat } from './webChat.ts';

const root = join(import.meta.dirname, '../..');

export interface BotOptions {
  capabilities?: Partial<Capabilities>;
  script?: Script;
  /** The orders that can be looked up; without them no look-up is set up. */
  orders?: OrderBook;
  /** Changes what the dialogs get, for faults on purpose. */
  services?: (services: Services) => Services;
}

/** The bot of a house; nothing of it works by itself yet. */
export interface BotParts {
  clock: FakeClock;
  dataDir: string;
  tickets: WatchedTicketStore;
  desk: Desk;
  notes: TicketNotes;
  conversations: Conversations;
  turns: Turns;
  live: LiveParts;
  usage: UsageBook;
  lookups: Lookups;
  orders: FakeOrders | undefined;
  due: DueTimes;
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
export interface LiveParts {
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

/** All that is kept in the files of a house. */
function keptIn(dataDir: string) {
  return {
    store: new FileConversationStore(dataDir),
    customers: new FileCustomerStore(dataDir),
    contacts: new FileContactStore(dataDir),
    shownArticles: new FileShownArticles(dataDir),
    surveys: new FileSurveyStore(dataDir),
    withheld: new FileWithheldTexts(dataDir),
    keptMails: new MailFolder(dataDir),
    mailbag: new FileMailbag(dataDir),
    uploads: new FileUploads(dataDir),
  };
}

/** The whole bot over the files of a folder. */
export async function botOver(dataDir: string, clock: FakeClock, options: BotOptions): Promise<BotParts> {
  const kept = keptIn(dataDir);
  const { customers, contacts, withheld } = kept;
  const conversations = new Conversations(kept.store, clock);
  const usage = new UsageBook(new FileUsageStore(dataDir), () => undefined);
  const tickets = new WatchedTicketStore(new FileTicketStore(dataDir));
  const desk = new Desk({ store: tickets, settings: provider, clock, log: silentLog });
  const orders = options.orders && new FakeOrders(options.orders, clock);
  const lookups = lookupsOf(dataDir, clock, orders, () => turns);
  const live = await liveParts(dataDir, clock);
  const plain = await servicesOf(dataDir, kept, { conversations, usage, desk, lookups, live });
  const services = { ...plain, ...(options.script && { script: options.script }) };
  const turns: Turns = new Turns({
    ...{ conversations, gate, withheld, customers, clock, log: silentLog },
    handler: handlerOf(options.services?.(services) ?? services, contacts),
    delivery: new Delivery(conversations, new Map(), silentLog),
    capabilities: () => ({ ...webChat, ...options.capabilities }),
    metrics: { turnDone() {} },
  });
  const notes = new TicketNotes({ turns, conversations });
  desk.onFollowed((ticket) => noteFollowing(notes, ticket));
  const due = new DueTimes(conversations, turns, clock, silentLog);
  return { clock, dataDir, tickets, desk, notes, conversations, turns, live, usage, lookups, orders, due };
}

function lookupsOf(
  dataDir: string,
  clock: FakeClock,
  orders: FakeOrders | undefined,
  turns: () => Turns,
): Lookups {
  return new Lookups({
    ...{ store: new FileLookupStore(dataDir), clock, log: silentLog },
    orders: () => orders && { seconds: 180, ask: (request, signal) => orders.ask(request, signal) },
    wake: (lookup, outcome) => wake(turns(), lookup, outcome),
  });
}

async function servicesOf(
  dataDir: string,
  kept: ReturnType<typeof keptIn>,
  parts: Pick<BotParts, 'conversations' | 'usage' | 'desk' | 'lookups' | 'live'>,
): Promise<Services> {
  const { conversations, usage, desk, lookups } = parts;
  const { surveys, shownArticles } = kept;
  const misses = new MissBook(new FileMissStore(dataDir), await knowledge);
  const asked = { misses, lookups, live: parts.live.desk };
  return {
    ...{ ...asked, surveys, usage, shownArticles, desk },
    script: new KeyScript(),
    knowledge: await knowledge,
    company: new ServiceCompany(provider),
    privacy: new Erasure({ ...kept, ...asked, conversations, tickets: desk }),
  };
}

function handlerOf(services: Services, contacts: FileContactStore): DialogHandler {
  const ends = () => services.company.sitting;
  return new DialogHandler(new RootDialog(services), ends, new Register(contacts), services.live);
}

/** Look-ups are done, or wait for an answer that only time brings. */
export async function lookedUp(lookups: Lookups, orders: FakeOrders, turns: Turns): Promise<void> {
  await Promise.race([lookups.settled(), orders.waits()]);
  await turns.settled();
}
