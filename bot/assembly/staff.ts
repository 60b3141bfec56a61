import { signingKey } from '../core/keys.ts';
import type { Log } from '../core/log.ts';
import type { AgentActs } from '../desk/acts/agentActs.ts';
import type { DeskAtWork } from '../desk/deskAtWork.ts';
import type { ElsewhereBook } from '../desk/elsewhere.ts';
import type { Ticket } from '../desk/ticket.ts';
import type { WebhookSender } from '../desk/webhooks/webhookSender.ts';
import { ApiTokens } from '../staff/api/apiTokens.ts';
import type { LiveService } from '../staff/chats/liveService.ts';
import { type Console, registerConsole } from '../staff/console.ts';
import type { ContentParts } from '../staff/contentParts.ts';
import { LoginLinks } from '../staff/login/loginLinks.ts';
import { Sessions } from '../staff/login/sessions.ts';
import { Quarantine } from '../staff/mails/quarantine.ts';
import { PeekLinks } from '../staff/peek/peekLinks.ts';
import { Board } from '../staff/queue/board.ts';
import { FileApiTokenStore } from '../storage/apiTokenStore.ts';
import type { FileCustomerStore } from '../storage/customerStore.ts';
import { FileKeptMails } from '../storage/keptMails.ts';
import type { FileMailbag } from '../storage/mailbag.ts';
import { FileSessionStore } from '../storage/staffSessionStore.ts';
import { FileTicketIndex } from '../storage/ticketIndex.ts';
import type { FileUploads } from '../storage/uploadStore.ts';
import type { FileWithheldTexts } from '../storage/withheldStore.ts';
import type { WebServer } from '../web/server.ts';
import type { Base } from './base.ts';
import type { House } from './desk.ts';

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
  parts: House & {
    acts: AgentActs;
    elsewhere: ElsewhereBook;
    atWork: DeskAtWork;
    webhooks: WebhookSender;
    bag: FileMailbag;
    uploads: FileUploads;
    withheld: FileWithheldTexts;
    customers: FileCustomerStore;
    live: LiveService;
  },
  content: ContentParts,
): Promise<Staff> {
  const { config, clock, log, provider } = base;
  const {
    store,
    transport,
    from,
    acts,
    elsewhere,
    atWork,
    webhooks,
    bag,
    uploads,
    customers,
    live,
    withheld,
  } = parts;
  const board = new Board();
  store.onStored((ticket) => board.notice(ticket));
  await board.load(store, log);
  const index = await indexed(store, new FileTicketIndex(config.dataDir), log);
  const sessions = new Sessions(new FileSessionStore(config.dataDir), clock);
  const links = new LoginLinks(signingKey(config.dataDir, 'login'), clock);
  const peeks = new PeekLinks(signingKey(config.dataDir, 'peek'), clock);
  const tokens = new ApiTokens(new FileApiTokenStore(config.dataDir), clock);
  const pages = registerConsole(server, {
    ...content,
    ...{ transport, from, withheld, clock, log },
    ...{ sessions, links, peeks, tokens, board, index, store, acts, elsewhere, webhooks, customers, live },
    service: () => provider.current,
    address: () => base.site.address ?? config.web.publicUrl,
    files: uploads,
    quarantine: atWork.intake && new Quarantine({ bag, intake: atWork.intake, store, clock }),
    keptMails: config.mail.smtpUrl ? undefined : new FileKeptMails(config.dataDir),
  });
  base.stops.push(() => index.settled());
  base.stops.push(clock.every(TIDY_EVERY, () => tidySessions(sessions, log)));
  return { pages, sessions, links };
}

/** The index of tickets, kept up from now on; what a crash kept it from is made good for all that is open. */
async function indexed(store: House['store'], index: FileTicketIndex, log: Log): Promise<FileTicketIndex> {
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
