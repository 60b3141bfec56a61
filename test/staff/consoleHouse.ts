import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../bot/core/log.ts';
import { AgentActs } from '../../bot/desk/acts/agentActs.ts';
import { Desk } from '../../bot/desk/desk.ts';
import type { Ticket } from '../../bot/desk/ticket.ts';
import { WatchedTicketStore } from '../../bot/desk/watchedTicketStore.ts';
import type { Service } from '../../bot/serviceSchema.ts';
import { ElsewhereContacts } from '../../bot/services/elsewhereContacts.ts';
import { ApiTokens } from '../../bot/staff/api/apiTokens.ts';
import { registerConsole } from '../../bot/staff/console.ts';
import { LoginLinks } from '../../bot/staff/login/loginLinks.ts';
import { Sessions } from '../../bot/staff/login/sessions.ts';
import { Quarantine } from '../../bot/staff/mails/quarantine.ts';
import { PeekLinks } from '../../bot/staff/peek/peekLinks.ts';
import { Board } from '../../bot/staff/queue/board.ts';
import { FileApiTokenStore } from '../../bot/storage/apiTokenStore.ts';
import { FileContactStore } from '../../bot/storage/contactStore.ts';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { FileKeptMails } from '../../bot/storage/keptMails.ts';
import { FileMailbag } from '../../bot/storage/mailbag.ts';
import { FileSessionStore } from '../../bot/storage/staffSessionStore.ts';
import { FileTicketIndex } from '../../bot/storage/ticketIndex.ts';
import { FileTicketStore } from '../../bot/storage/ticketStore.ts';
import { FileUploads } from '../../bot/storage/uploadStore.ts';
import { FileWithheldTexts } from '../../bot/storage/withheldStore.ts';
import { PriceGate } from '../../knowledge/price/gate.ts';
import { FakeTransport } from '../desk/deskHouse.ts';
import { liveHouse } from '../desk/live/liveHouse.ts';
import { FakeClock } from '../support/fakeClock.ts';
import { sampleService } from '../support/pageServer.ts';
import { startWebServer } from '../support/webServer.ts';
import { openContent } from './contentHouse.ts';
import { StaffBrowser } from './staffBrowser.ts';

export interface ConsoleHouseOptions {
  service?: Service;
  publicUrl?: string;
}

// The rules alone: what only the second opinion finds is no matter of the console.
const gate = new PriceGate({ recogniser: { amounts: async (pieces) => pieces.map(() => []) }, free: 'pass' });

/** The console over a real server and real files, with the sample company; time stands still until it is moved. */
export async function openConsole(options: ConsoleHouseOptions = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'yingda-console-'));
  const { service = sampleService, publicUrl } = options;
  const clock = new FakeClock();
  const transport = new FakeTransport();
  const settings = { current: service };
  const store = new WatchedTicketStore(new FileTicketStore(dataDir));
  const board = new Board();
  store.onStored((ticket) => board.notice(ticket));
  const index = new FileTicketIndex(dataDir);
  store.onStored((ticket) => void index.note(ticket));
  const parts = { store, settings, clock, log: silentLog };
  const desk = new Desk(parts);
  const sessionStore = new FileSessionStore(dataDir);
  const sessions = new Sessions(sessionStore, clock);
  const links = new LoginLinks(createSecretKey(Buffer.alloc(32, 3)), clock);
  const peeks = new PeekLinks(createSecretKey(Buffer.alloc(32, 4)), clock);
  const tokens = new ApiTokens(new FileApiTokenStore(dataDir), clock);
  const acts = new AgentActs({ ...parts, gate });
  const customers = new FileCustomerStore(dataDir);
  const contacts = new FileContactStore(dataDir);
  const elsewhere = new ElsewhereContacts({
    ...{ desk, acts, contacts, customers, settings, clock },
    notes: { async note() {} },
  });
  const bag = new FileMailbag(dataDir);
  const released: string[] = [];
  const intake = {
    async release(id: string) {
      released.push(id);
    },
  };
  const content = await openContent(dataDir, { clock, gate, service: () => settings.current });
  const live = liveHouse(dataDir, clock, settings, gate);
  const withheld = new FileWithheldTexts(dataDir);
  let pages: ReturnType<typeof registerConsole> | undefined;
  const { server, url } = await startWebServer(
    (made) => {
      pages = registerConsole(made, {
        ...{
          sessions,
          links,
          tokens,
          peeks,
          board,
          index,
          store,
          acts,
          elsewhere,
          transport,
          clock,
          log: silentLog,
        },
        from: () => ({ name: '云岭电器', address: 'service@example.com' }),
        address: () => publicUrl ?? 'https://desk.example.com',
        service: () => settings.current,
        ...content,
        withheld,
        live,
        files: new FileUploads(dataDir),
        customers,
        webhooks: { pausedSince: () => undefined },
        quarantine: new Quarantine({ bag, intake, store, clock }),
        keptMails: new FileKeptMails(dataDir),
      });
    },
    { ...(publicUrl && { publicUrl }) },
  );
  return {
    ...{
      customers,
      contacts,
      bag,
      released,
      dataDir,
      clock,
      transport,
      desk,
      store,
      board,
      index,
      acts,
      sessions,
      links,
      url,
      settings,
      tokens,
      peeks,
      ...content,
      withheld,
      live,
    },
    routes: pages?.routes.list ?? [],
    api: pages?.api.list ?? [],
    /** A browser in which this person is signed in. */
    async browserOf(staff: string): Promise<StaffBrowser> {
      const browser = new StaffBrowser(url);
      const link = links.read(links.issue(staff));
      const session = link && (await sessions.open(link));
      browser.cookies.set('staff', session?.id ?? '');
      return browser;
    },
    async ticket(id: string): Promise<Ticket> {
      const ticket = await store.read(id);
      if (!ticket) throw new RangeError(`There is no ticket ${id}.`);
      return ticket;
    },
    async close(): Promise<void> {
      pages?.stop();
      await server.stop();
      await content.usage.settled();
      await index.settled();
      await rm(dataDir, { recursive: true });
    },
  };
}

export type ConsoleHouse = Awaited<ReturnType<typeof openConsole>>;
