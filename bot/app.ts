import { RootDialog } from '../dialogs/rootDialog.ts';
import type { Services } from '../dialogs/services.ts';
import { secondLook } from '../knowledge/releases/secondLook.ts';
import { createAgents } from './agents.ts';
import { assembleArticlesAtWork } from './assembly/articlesAtWork.ts';
import type { Base } from './assembly/base.ts';
import { assembleChannels, capabilitiesOf, sendersOf } from './assembly/channels.ts';
import { assembleContent } from './assembly/content.ts';
import { assembleDesk } from './assembly/desk.ts';
import { assembleDeskAtWork } from './assembly/deskAtWork.ts';
import { assembleGate } from './assembly/gate.ts';
import { assembleKnowledge } from './assembly/knowledge.ts';
import { assembleLive, assembleLiveAtWork } from './assembly/live.ts';
import { assembleLocal } from './assembly/local.ts';
import { assembleLookups } from './assembly/lookups.ts';
import { resume } from './assembly/resume.ts';
import { assembleServices } from './assembly/services.ts';
import { assembleStaff } from './assembly/staff.ts';
import { assembleWeb } from './assembly/web.ts';
import { assembleWebhooks } from './assembly/webhooks.ts';
import { welcome } from './assembly/welcome.ts';
import type { Config } from './config.ts';
import { type Clock, systemClock } from './core/clock.ts';
import { createLog, type Log } from './core/log.ts';
import { ElsewhereContacts } from './elsewhereContacts.ts';
import { ServiceProvider } from './service.ts';
import { FileContactStore } from './storage/contactStore.ts';
import { FileConversationStore } from './storage/conversationStore.ts';
import { FileCustomerStore } from './storage/customerStore.ts';
import { DataLock } from './storage/dataLock.ts';
import { FileMailbag } from './storage/mailbag.ts';
import { FileShownArticles } from './storage/shownArticles.ts';
import { FileUploads } from './storage/uploadStore.ts';
import { Announcements } from './turn/announcements.ts';
import type { ContactStore } from './turn/contact.ts';
import { Conversations } from './turn/conversations.ts';
import { Delivery } from './turn/delivery.ts';
import { DialogHandler } from './turn/dialogHandler.ts';
import { DueTimes } from './turn/dueTimes.ts';
import { Register } from './turn/register.ts';
import type { TurnHandler } from './turn/turnHandler.ts';
import { Turns } from './turn/turns.ts';
import { Readiness } from './web/health.ts';
import { Metrics } from './web/metrics.ts';

const TIDY_EVERY = 60_000;

/** The service: everything is constructed, started and stopped from here. */
export class App {
  readonly #base: Base;
  readonly #lock: DataLock;

  private constructor(base: Base, lock: DataLock) {
    this.#base = base;
    this.#lock = lock;
  }

  /** Takes DATA_DIR for this process and reads service.yaml. Throws `service/invalid` or `storage/locked`. */
  static async create(config: Config, clock: Clock = systemClock): Promise<App> {
    const log = createLog(config.logLevel);
    const provider = new ServiceProvider(config.serviceFile, log);
    const lock = await DataLock.take(config.dataDir);
    const seen = { metrics: new Metrics(), readiness: new Readiness() };
    return new App({ config, clock, log, provider, ...seen, stops: [], site: {} }, lock);
  }

  /**
   * Starts everything and listens. Gives what an operator wants to read: where to go, what was left out.
   * Throws `script/invalid` for a line that is missing or names a price. `handler` stands in for the dialogs where
   * only the house around them is measured.
   */
  async start(handler?: TurnHandler): Promise<string[]> {
    const base = this.#base;
    const { provider, clock, log, readiness, config, metrics, stops } = base;
    const { dataDir } = config;
    const gate = assembleGate(base);
    const library = await assembleKnowledge(base, gate);
    const content = await assembleContent(base, gate, library.knowledge);
    const kept = {
      withheld: content.withheld,
      store: new FileConversationStore(dataDir),
      contacts: new FileContactStore(dataDir),
      uploads: new FileUploads(dataDir),
      mailbag: new FileMailbag(dataDir),
      shownArticles: new FileShownArticles(dataDir),
    };
    const conversations = new Conversations(kept.store, clock);
    const house = assembleDesk(base, kept.uploads);
    const lookups = assembleLookups(base, () => turns);
    const live = await assembleLive(base);
    const services = assembleServices(base, library.knowledge, {
      ...kept,
      conversations,
      desk: house.desk,
      lookups,
      live: live.desk,
      content,
    });
    const carried = assembleChannels(base, conversations, kept.uploads);
    const said = {
      ...{ ...services, conversations, gate },
      customers: new FileCustomerStore(dataDir),
      delivery: new Delivery(conversations, sendersOf(carried), log),
      capabilities: capabilitiesOf(carried),
    };
    const announcements = new Announcements({ ...said, clock });
    const { acts, teller } = createAgents({
      ...said,
      ...house,
      announcements,
      settings: provider,
      clock,
      log,
    });
    const shown = kept.shownArticles;
    assembleArticlesAtWork(base, library.releases, {
      ...{ ...said, ...house, announcements, shown },
      misses: content.misses,
    });
    const entering = { desk: house.desk, acts, contacts: kept.contacts, settings: provider, clock };
    const desk = { ...house, acts, elsewhere: new ElsewhereContacts(entering) };
    const webhooks = assembleWebhooks(base, house);
    const atWork = assembleDeskAtWork(base, desk, kept.uploads, kept.mailbag);
    const turns: Turns = new Turns({
      ...said,
      withheld: content.withheld,
      handler: handler ?? handlerOf(services, kept.contacts),
      clock,
      log,
      metrics,
    });
    const talks = assembleLiveAtWork(base, live, { ...said, announcements, turns });
    const due = new DueTimes(conversations, turns, clock, log);
    const server = await assembleWeb(base, carried, turns, { ...house, ...said, pictures: kept.uploads });
    const { customers } = said;
    const people = {
      ...desk,
      live: talks.service,
      atWork,
      webhooks,
      bag: kept.mailbag,
      uploads: kept.uploads,
      withheld: content.withheld,
      customers,
    };
    const staff = await assembleStaff(base, server, people, { ...library, ...content });
    const address = addressOf(config.web, await server.listen());
    base.site.address = address;
    await resume(base, conversations, turns, due);
    await house.outbox.start();
    await teller.ticker.start();
    await atWork.start();
    const stopLookups = await lookups.start();
    talks.watch.start();
    await webhooks.ticker.start();
    readiness.begin();
    void secondLook(library.releases, gate, log);
    await assembleLocal(base, library);
    stops.unshift(
      () => staff.pages.stop(),
      () => atWork.stop(),
      () => talks.watch.stop(),
      () => webhooks.ticker.stop(),
      () => teller.ticker.stop(),
      stopLookups,
      () => turns.stop(),
      () => Promise.all([server.stop(), ...carried.map((channel) => channel.stop())]),
      () => house.outbox.stop(),
    );
    stops.push(
      provider.follow(clock),
      due.start(),
      clock.every(TIDY_EVERY, () => tidy(conversations, log)),
    );
    return await welcome(base, address, staff, [...library.problems, ...content.problems]);
  }

  /** Takes nothing more in, finishes the turns that run, closes, and leaves DATA_DIR. */
  async stop(): Promise<void> {
    this.#base.readiness.end();
    for (const stop of this.#base.stops) await stop();
    this.#lock.release();
  }
}

function addressOf({ host, publicUrl }: Config['web'], port: number): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function handlerOf(services: Services, contacts: ContactStore): DialogHandler {
  const ends = () => services.company.sitting;
  return new DialogHandler(new RootDialog(services), ends, new Register(contacts), services.live);
}

function tidy(conversations: Conversations, log: Log): void {
  conversations.tidy().catch((error) => log.error('conversations.untidy', { error }));
}
