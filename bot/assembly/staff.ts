import { signingKey } from '../core/keys.ts';
import type { Log } from '../core/log.ts';
import type { Ticket } from '../desk/ticket.ts';
import { ApiTokens } from '../staff/api/apiTokens.ts';
import { type Console, registerConsole } from '../staff/console.ts';
import { LoginLinks } from '../staff/login/loginLinks.ts';
import { Sessions } from '../staff/login/sessions.ts';
import { Quarantine } from '../staff/mails/quarantine.ts';
import { PeekLinks } from '../staff/peek/peekLinks.ts';
import { Board } from '../staff/queue/board.ts';
import { FileApiTokenStore } from '../storage/apiTokenStore.ts';
import { FileKeptMails } from '../storage/keptMails.ts';
import { FileSessionStore } from '../storage/staffSessionStore.ts';
import { FileTicketIndex } from '../storage/ticketIndex.ts';
import type { WebServer } from '../web/server.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';
import type { People } from './people.ts';
import type { Tickets } from './tickets.ts';

const TIDY_EVERY = 60_000;

/** The console, and what lets people into it. */
export interface Staff {
  pages: Console;
  sessions: Sessions;
  links: LoginLinks;
}

/** The pages of the staff. */
export async function assembleStaff(
  base: Base,
  server: WebServer,
  { kept, library, content, mails, tickets, people }: Foundation & { people: People },
): Promise<Staff> {
  const { config, clock, log, provider } = base;
  const { store } = tickets;
  const { acts, elsewhere, webhooks } = people;
  const { intake } = people.desk;
  const doors = doorsOf(base);
  const pages = registerConsole(server, {
    ...{ ...doors, ...library, ...content, ...(await queueOf(base, store)) },
    ...{ store, acts, elsewhere, webhooks, live: people.live.service },
    ...{ customers: kept.customers, withheld: kept.withheld, pictures: kept.pictures, files: kept.uploads },
    ...{ transport: mails.transport, from: mails.from, clock, log },
    service: () => provider.current,
    address: () => base.site.address ?? config.web.publicUrl,
    quarantine: intake && new Quarantine({ bag: kept.mailbag, intake, store, clock }),
    keptMails: config.mail.smtpUrl ? undefined : new FileKeptMails(config.dataDir),
  });
  return { pages, sessions: doors.sessions, links: doors.links };
}

/** What lets people, group chats and programs in. */
function doorsOf({ config, clock, log, stops }: Base) {
  const { dataDir } = config;
  const sessions = new Sessions(new FileSessionStore(dataDir), clock);
  stops.push(clock.every(TIDY_EVERY, () => tidySessions(sessions, log)));
  return {
    sessions,
    links: new LoginLinks(signingKey(dataDir, 'login'), clock),
    peeks: new PeekLinks(signingKey(dataDir, 'peek'), clock),
    tokens: new ApiTokens(new FileApiTokenStore(dataDir), clock),
  };
}

/** The tickets that are shown in lists, kept up from now on. */
async function queueOf({ config, log, stops }: Base, store: Tickets['store']) {
  const board = new Board();
  store.onStored((ticket) => board.notice(ticket));
  await board.load(store, log);
  const index = await indexed(store, new FileTicketIndex(config.dataDir), log);
  stops.push(() => index.settled());
  return { board, index };
}

/** The index of tickets, kept up from now on; what a crash kept it from is made good for all that is open. */
async function indexed(store: Tickets['store'], index: FileTicketIndex, log: Log): Promise<FileTicketIndex> {
  const note = (ticket: Ticket) =>
    index.note(ticket).catch((error) => log.error('ticket.unindexed', { ticket: ticket.id, error }));
  for (const id of await store.open()) {
    const ticket = await store.read(id).catch(() => undefined);
    if (ticket) await note(ticket);
  }
  store.onStored((ticket) => void note(ticket));
  return index;
}

function tidySessions(sessions: Sessions, log: Log): void {
  sessions.tidy().catch((error) => log.error('sessions.untidy', { error }));
}
