import { join } from 'node:path';
import { RootDialog } from '../dialogs/rootDialog.ts';
import type { Services } from '../dialogs/services.ts';
import { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { PriceGate } from '../knowledge/price/gate.ts';
import { WorkerRecogniser } from '../knowledge/price/recogniser.ts';
import { createAgents } from './agents.ts';
import { articlesForCustomers } from './articlesForCustomers.ts';
import type { Channel } from './channels/channel.ts';
import { channels } from './channels/channels.ts';
import { TOKEN_SECONDS, Tokens } from './channels/directLine/tokens.ts';
import { checkedScript } from './checkedScript.ts';
import { ServiceCompany } from './company.ts';
import type { Config } from './config.ts';
import type { Capabilities } from './core/capabilities.ts';
import { type Clock, systemClock } from './core/clock.ts';
import { signingKey } from './core/keys.ts';
import { createLog, type Log } from './core/log.ts';
import type { AgentActs } from './desk/acts/agentActs.ts';
import { watchCalendar } from './desk/calendarWatch.ts';
import { Desk } from './desk/desk.ts';
import type { MailAddress } from './desk/mail/address.ts';
import { CustomerMailer } from './desk/mail/customerMail.ts';
import { mailComposer, senderOf } from './desk/mail/mailComposer.ts';
import type { MailTransport } from './desk/mail/mailMessage.ts';
import { MailSender } from './desk/mail/mailSender.ts';
import { Outbox } from './desk/mail/outbox.ts';
import { smtpTransport } from './desk/mail/smtpTransport.ts';
import { administrationMailbox } from './desk/routing.ts';
import { WatchedTicketStore } from './desk/watchedTicketStore.ts';
import { DeskAtWork } from './deskAtWork.ts';
import { Erasure, type ErasureParts } from './erasure.ts';
import { ServiceProvider } from './service.ts';
import { type Console, registerConsole } from './staff/console.ts';
import { LINK_MINUTES, LoginLinks } from './staff/login/loginLinks.ts';
import { linkAddress } from './staff/login/loginRoutes.ts';
import { Sessions } from './staff/login/sessions.ts';
import { Quarantine } from './staff/mails/quarantine.ts';
import { Board } from './staff/queue/board.ts';
import { FileContactStore } from './storage/contactStore.ts';
import { FileConversationStore } from './storage/conversationStore.ts';
import { FileCustomerStore } from './storage/customerStore.ts';
import { DataLock } from './storage/dataLock.ts';
import { FileKeptMails } from './storage/keptMails.ts';
import { FileMailbag } from './storage/mailbag.ts';
import { MailFolder } from './storage/mailFolder.ts';
import { FileMissStore } from './storage/missStore.ts';
import { FileSessionStore } from './storage/staffSessionStore.ts';
import { FileSurveyStore } from './storage/surveyStore.ts';
import { FileTicketStore } from './storage/ticketStore.ts';
import { FileUploads } from './storage/uploadStore.ts';
import { weChatStores } from './storage/weChatStores.ts';
import type { ContactStore } from './turn/contact.ts';
import { Conversations } from './turn/conversations.ts';
import { Delivery, type Sender } from './turn/delivery.ts';
import { DialogHandler } from './turn/dialogHandler.ts';
import { DueTimes } from './turn/dueTimes.ts';
import { Register } from './turn/register.ts';
import type { TurnHandler } from './turn/turnHandler.ts';
import { Turns } from './turn/turns.ts';
import { registerChatToken } from './web/chatToken.ts';
import { Readiness, registerHealth } from './web/health.ts';
import { Metrics } from './web/metrics.ts';
import { registerPages } from './web/pages.ts';
import { WebServer } from './web/server.ts';
import { weChatAccounts } from './weChatAccounts.ts';

const root = join(import.meta.dirname, '..');
const TIDY_EVERY = 60_000;

/** What every part is made with. */
interface Base {
  config: Config;
  clock: Clock;
  log: Log;
  provider: ServiceProvider;
  metrics: Metrics;
  readiness: Readiness;
}

/** The one place where the parts meet: everything is constructed, started and stopped here. */
export class App {
  readonly #base: Base;
  readonly #lock: DataLock;
  // Where people reach us; known once the port is.
  #address: string | undefined;
  readonly #stops: (() => unknown)[] = [];

  private constructor(base: Base, lock: DataLock) {
    this.#base = base;
    this.#lock = lock;
  }

  /**
   * Takes DATA_DIR for this process and reads service.yaml. Throws `service/invalid` or `storage/locked`.
   * `handler` stands in for the dialogs where only the house around them is measured.
   */
  static async create(config: Config, clock: Clock = systemClock): Promise<App> {
    const log = createLog(config.logLevel);
    const provider = new ServiceProvider(config.serviceFile, log);
    const lock = await DataLock.take(config.dataDir);
    const base = { config, clock, log, provider, metrics: new Metrics(), readiness: new Readiness() };
    return new App(base, lock);
  }

  /**
   * Starts everything and listens. Gives what an operator wants to read: where to go, what was left out.
   * Throws `script/invalid` for a line that is missing or names a price.
   */
  async start(handler?: TurnHandler): Promise<string[]> {
    const { provider, clock, log, readiness, config, metrics } = this.#base;
    const gate = await this.#gate();
    const store = new FileConversationStore(config.dataDir);
    const contacts = new FileContactStore(config.dataDir);
    const conversations = new Conversations(store, clock);
    const uploads = new FileUploads(config.dataDir);
    const house = this.#desk(uploads);
    const { desk, outbox } = house;
    const { services, problems } = await this.#services(gate, {
      desk,
      store,
      contacts,
      conversations,
      uploads,
    });
    const carried = this.#channels(conversations, uploads);
    const customers = new FileCustomerStore(config.dataDir);
    const delivery = new Delivery(conversations, sendersOf(carried), log);
    const capabilities = capabilitiesOf(carried);
    const said = { ...services, conversations, customers, delivery, capabilities, gate };
    const { acts, teller } = createAgents({ ...said, ...house, settings: provider, clock, log });
    const bag = new FileMailbag(config.dataDir);
    const atWork = this.#atWork(house, acts, uploads, bag);
    const turns = new Turns({
      ...said,
      handler: handler ?? handlerOf(services, contacts),
      clock,
      log,
      metrics,
    });
    const due = new DueTimes(conversations, turns, clock, log);
    const server = await this.#web(carried, turns);
    const staff = await this.#staff(
      server,
      { ...house, acts, atWork, bag, uploads, customers },
      services.knowledge,
    );
    this.#address = addressOf(config.web, await server.listen());
    await this.#resume(conversations, turns, due);
    await outbox.start();
    await teller.ticker.start();
    await atWork.start();
    readiness.begin();
    this.#stops.push(
      provider.follow(clock),
      due.start(),
      clock.every(TIDY_EVERY, () => tidy(conversations, log)),
    );
    this.#stopInOrder(server, carried, turns, outbox);
    this.#stops.unshift(
      () => staff.pages.stop(),
      () => atWork.stop(),
      () => teller.ticker.stop(),
    );
    return await this.#welcome(this.#address, staff, problems);
  }

  /** Takes nothing more in, finishes the turns that run, closes, and leaves DATA_DIR. */
  async stop(): Promise<void> {
    this.#base.readiness.end();
    for (const stop of this.#stops) await stop();
    this.#lock.release();
  }

  async #gate(): Promise<PriceGate> {
    const { provider, metrics } = this.#base;
    const recogniser = new WorkerRecogniser();
    this.#stops.push(() => recogniser.close());
    return new PriceGate({
      recogniser,
      metrics: metrics.price,
      get free() {
        return provider.current.price.free;
      },
    });
  }

  #desk(uploads: FileUploads): House {
    const { config, clock, log, provider, readiness, metrics } = this.#base;
    const { smtpUrl, from, replyAddress, imapUrl } = config.mail;
    const store = new WatchedTicketStore(new FileTicketStore(config.dataDir));
    const key = signingKey(config.dataDir, 'mail');
    const transport = smtpUrl ? smtpTransport(smtpUrl) : new MailFolder(config.dataDir);
    const written = {
      ...{ settings: provider, from, replyAddress, key, answerable: imapUrl !== undefined },
      console: () => this.#address && `${this.#address}/console`,
    };
    const mailer = new CustomerMailer(transport, () => senderOf(written));
    const sender = new MailSender({
      transport,
      compose: mailComposer({ ...written, uploads }),
      standIn: () => administrationMailbox(provider.current),
      ...{ clock, log },
    });
    const outbox = new Outbox({ store, sender, clock, log });
    readiness.watch(
      () => provider.problem && 'service.yaml is invalid; the settings before it are in force.',
    );
    readiness.watch(() => outbox.status.problem && 'No mail passes at present; the log says why.');
    metrics.gauge('mail_waiting', 'Tickets with a mail to send', () => outbox.status.waiting);
    metrics.gauge(
      'mail_undelivered',
      'Tickets whose mails were all refused',
      () => outbox.status.undelivered,
    );
    this.#stops.push(watchCalendar(provider, clock, log));
    const desk = new Desk({ store, outbox, settings: provider, clock, log });
    return {
      outbox,
      desk,
      store,
      transport,
      mailer,
      sender: () => senderOf(written),
      from: () => senderOf(written).from,
    };
  }

  #atWork(house: House, acts: AgentActs, uploads: FileUploads, bag: FileMailbag): DeskAtWork {
    const { config, clock, log, provider, readiness, metrics } = this.#base;
    const atWork = new DeskAtWork({
      ...{ ...house, acts, uploads, bag, settings: provider, mail: config.mail, clock, log },
      key: signingKey(config.dataDir, 'mail'),
    });
    readiness.watch(() => atWork.problem);
    const waiting = (what: 'quarantined' | 'setAside') => atWork.intake?.status[what] ?? 0;
    metrics.gauge('mail_in_quarantined', 'Mails that wait for a person since the start', () =>
      waiting('quarantined'),
    );
    metrics.gauge('mail_in_set_aside', 'Mails that could not be read since the start', () =>
      waiting('setAside'),
    );
    return atWork;
  }

  async #staff(
    server: WebServer,
    parts: House & {
      acts: AgentActs;
      atWork: DeskAtWork;
      bag: FileMailbag;
      uploads: FileUploads;
      customers: FileCustomerStore;
    },
    knowledge: Pick<Services['knowledge'], 'article'>,
  ): Promise<Staff> {
    const { config, clock, log, provider } = this.#base;
    const { store, transport, from, acts, atWork, bag, uploads, customers } = parts;
    const board = new Board();
    store.onStored((ticket) => board.notice(ticket));
    await board.load(store, log);
    const sessions = new Sessions(new FileSessionStore(config.dataDir), clock);
    const links = new LoginLinks(signingKey(config.dataDir, 'login'), clock);
    const pages = registerConsole(server, {
      ...{ sessions, links, board, store, acts, customers, transport, from, clock, log },
      service: () => provider.current,
      address: () => this.#address ?? config.web.publicUrl,
      articleTitle: (id, locale) => knowledge.article(id, locale)?.title,
      files: uploads,
      quarantine: atWork.intake && new Quarantine(bag, atWork.intake),
      keptMails: config.mail.smtpUrl ? undefined : new FileKeptMails(config.dataDir),
    });
    this.#stops.push(clock.every(TIDY_EVERY, () => tidySessions(sessions, log)));
    return { pages, sessions, links };
  }

  async #services(
    gate: PriceGate,
    kept: Pick<ErasureParts, 'store' | 'contacts' | 'conversations' | 'uploads'> & { desk: Desk },
  ): Promise<{ services: Services; problems: string[] }> {
    const { config, provider } = this.#base;
    const { desk } = kept;
    const misses = new FileMissStore(config.dataDir);
    const surveys = new FileSurveyStore(config.dataDir);
    const keptMails = config.mail.smtpUrl ? undefined : new MailFolder(config.dataDir);
    const { articles, problems } = await articlesForCustomers(join(root, 'knowledge/content'), gate);
    const { knowledge, timeZone } = provider.current;
    const { targetPrecision } = knowledge;
    const services: Services = {
      script: checkedScript(join(root, 'dialogs/script')),
      knowledge: new KnowledgeBase(articles, { targetPrecision, timeZone }),
      desk,
      company: new ServiceCompany(provider),
      misses,
      surveys,
      privacy: new Erasure({ ...kept, tickets: desk, misses, surveys, keptMails }),
    };
    return { services, problems };
  }

  #channels(conversations: Conversations, uploads: FileUploads): Channel[] {
    const { config, clock, log, metrics, provider } = this.#base;
    const { host, publicUrl } = config.web;
    const { directLineSecret, botFramework } = config;
    const { apiUrl, account } = config.weChat;
    const accounts = weChatAccounts(account, provider.current.weChat.accounts, config.serviceFile);
    const settings = { host, publicUrl, directLineSecret, botFramework, weChat: { accounts, apiUrl } };
    const sessionKey = signingKey(config.dataDir, 'session');
    const service = () => provider.current;
    const weChat = weChatStores(config.dataDir);
    const parts = { conversations, uploads, weChat, sessionKey, settings, service, clock, log, metrics };
    return channels.map((create) => create(parts));
  }

  async #web(carried: Channel[], turns: Turns): Promise<WebServer> {
    const { config, clock, log, metrics, provider, readiness } = this.#base;
    const { publicUrl, ...web } = config.web;
    const server = new WebServer({ ...web, ...(publicUrl && { publicUrl }), log, metrics });
    for (const channel of carried) channel.attach(server, turns);
    registerHealth(server, readiness, metrics);
    const tokens = new Tokens(signingKey(config.dataDir, 'session'), clock);
    registerChatToken(server, {
      visitorKey: signingKey(config.dataDir, 'visitor'),
      clock,
      service: () => provider.current,
      issue: (session) => ({ token: tokens.issue(session), seconds: TOKEN_SECONDS }),
    });
    await registerPages(server, { dataDir: config.dataDir, service: () => provider.current });
    return server;
  }

  // Turns that a crash interrupted run again; conversations that wait for a time are woken at it.
  async #resume(conversations: Conversations, turns: Turns, due: DueTimes): Promise<void> {
    for (const id of await conversations.unfinished()) {
      try {
        const conversation = await conversations.get(id);
        if (conversation) due.note(conversation);
        turns.work(id);
      } catch (error) {
        this.#base.log.error('conversation.unreadable', { conversation: id, error });
      }
    }
  }

  #stopInOrder(server: WebServer, carried: Channel[], turns: Turns, outbox: Outbox): void {
    this.#stops.unshift(
      () => turns.stop(),
      () => Promise.all([server.stop(), ...carried.map((channel) => channel.stop())]),
      () => outbox.stop(),
    );
  }

  async #welcome(address: string, { sessions, links }: Staff, problems: string[]): Promise<string[]> {
    const { config, provider } = this.#base;
    const mails = config.mail.smtpUrl
      ? []
      : [`  mail     kept as .eml files in ${join(config.dataDir, 'mail')} (no SMTP_URL)`];
    const { staff } = provider.current;
    const first = staff.find(({ roles }) => roles.includes('admin')) ?? staff[0];
    const begin = first && !(await sessions.everOpened()) ? linkAddress(address, links.issue(first.id)) : '';
    return [
      `应答 ${provider.current.company.name['zh-CN']}: ready`,
      `  chat     ${address}/`,
      `  widget   ${address}/widget`,
      `  console  ${address}/console`,
      ...(begin === ''
        ? []
        : [`  first login, for ${first?.name}, once within ${LINK_MINUTES} minutes:`, `           ${begin}`]),
      ...mails,
      ...problems.map((problem) => `  left out ${problem}`),
    ];
  }
}

/** What the desk is made of, for those who work with it. */
interface House {
  desk: Desk;
  outbox: Outbox;
  store: WatchedTicketStore;
  transport: MailTransport;
  mailer: CustomerMailer;
  sender(): ReturnType<typeof senderOf>;
  from(): MailAddress;
}

interface Staff {
  pages: Console;
  sessions: Sessions;
  links: LoginLinks;
}

function addressOf({ host, publicUrl }: Config['web'], port: number): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function sendersOf(carried: readonly Channel[]): ReadonlyMap<string, Sender> {
  return new Map(carried.flatMap(({ name, send }): [string, Sender][] => (send ? [[name, send]] : [])));
}

function capabilitiesOf(carried: readonly Channel[]): (channel: string) => Capabilities {
  const known = new Map(carried.map(({ name, capabilities }) => [name, capabilities]));
  return (channel) => {
    const capabilities = known.get(channel);
    if (!capabilities) throw new TypeError(`No channel is called ${channel}.`);
    return capabilities;
  };
}

function handlerOf(services: Services, contacts: ContactStore): DialogHandler {
  const ends = () => services.company.sitting;
  return new DialogHandler(new RootDialog(services), ends, new Register(contacts));
}

function tidySessions(sessions: Sessions, log: Log): void {
  sessions.tidy().catch((error) => log.error('sessions.untidy', { error }));
}

function tidy(conversations: Conversations, log: Log): void {
  conversations.tidy().catch((error) => log.error('conversations.untidy', { error }));
}
