import { type Customer, ticketsToTell } from '../../core/customer.ts';
import type { TicketState } from '../../core/handOff.ts';
import { type Locale, localeFromTag } from '../../core/locale.ts';
import type { Log } from '../../core/log.ts';
import { type CaseLinks, numberInToken } from '../../desk/caseLinks.ts';
import { isOver } from '../../desk/followUp.ts';
import type { Ticket } from '../../desk/ticket.ts';
import type { TicketStore } from '../../desk/ticketStore.ts';
import { type Exchange, header, type Reply } from '../exchange.ts';
import { Limits } from '../limits.ts';
import { asRequestError, RequestError } from '../requestError.ts';
import { page } from '../securityHeaders.ts';
import type { WebServer } from '../server.ts';
import { type Act, type CaseActsParts, caseActs } from './caseActs.ts';
import { readCaseForm } from './caseForm.ts';
import { caseErrorPage, casePage } from './casePage.ts';
import { caseView, type PageGate } from './caseView.ts';
import type { Done } from './words.ts';

const DAY = 24 * 3_600_000;
/** How long a link works after its ticket was over. */
const DAYS_AFTER = 90;
const doneWords: readonly Done[] = ['added', 'urged', 'withdrawn', 'confirmed', 'reopened', 'continued'];

export interface CaseParts extends CaseActsParts {
  links: CaseLinks;
  store: Pick<TicketStore, 'read' | 'idOf'>;
  gate: PageGate;
  /** Customers as they are known today. */
  customers: { read(id: string): Promise<Pick<Customer, 'tickets'> | undefined> };
  /** A state in the words that customers hear. */
  stateWords(state: TicketState, locale: Locale): string;
  log: Log;
}

/**
 * `/c/<token>`: the customer's page of their ticket. Looking changes nothing, since mail scanners look, too; a button
 * acts. Whoever has the link has no more than it: it stays within one ticket, and ends when the data is deleted.
 */
export function registerCase(server: WebServer, parts: CaseParts): void {
  const limits = new Limits<'case'>(() => parts.service().limits);
  const guarded = (handle: (exchange: Exchange) => Promise<Reply>) => async (exchange: Exchange) => {
    try {
      await limits.takeAddress('case', exchange.client);
      return unlisted(await handle(exchange));
    } catch (error) {
      return unlisted(refused(exchange, error, parts));
    }
  };
  server.route(
    'GET',
    '/c/:token',
    guarded(async (exchange) => await show(exchange, await ticketOf(exchange, parts), parts)),
  );
  for (const [name, act] of Object.entries(caseActs(parts))) {
    server.route(
      'POST',
      `/c/:token/${name}`,
      guarded((exchange) => run(exchange, act, parts)),
    );
  }
}

async function run(exchange: Exchange, act: Act, parts: CaseParts): Promise<Reply> {
  if (header(exchange.request, 'sec-fetch-site') === 'cross-site') {
    throw new RequestError(403, 'This was sent from another site.');
  }
  const ticket = await ticketOf(exchange, parts);
  const form = await readCaseForm(exchange.request, parts.pictures, parts.service().limits.uploadBytes);
  const { key = '' } = form.fields;
  if (!/^[\w-]{22}$/.test(key)) throw new RequestError(400, 'The form is not complete.');
  const result = await act(ticket, form, `case.${key}`);
  if (result === 'empty') return await show(exchange, ticket, parts, true);
  parts.log.info('case.acted', { ticket: ticket.id, code: result.done });
  const path = parts.links.pathOf(result.ticket ?? ticket);
  return { status: 303, headers: { Location: `${path}?done=${result.done}` } };
}

async function show(exchange: Exchange, ticket: Ticket, parts: CaseParts, empty = false): Promise<Reply> {
  const locale = localeOf(exchange, ticket.locale);
  const view = await caseView(ticket, parts.gate);
  const done = doneWords.find((one) => one === exchange.query.get('done'));
  const state = (one: TicketState) => parts.stateWords(one, locale);
  const service = parts.service();
  const path = parts.links.pathOf(ticket);
  const others = await otherCases(ticket, parts);
  return page(
    (nonce) => casePage(ticket, view, { service, locale, nonce, path, state, others, done, empty }),
    empty ? 400 : 200,
    'self',
  );
}

// Named only: whoever has this link has none to them.
async function otherCases({ id, customer }: Ticket, { customers, store }: CaseParts): Promise<Ticket[]> {
  const known = await customers.read(customer.id);
  const others = (known ? ticketsToTell(known) : []).filter((one) => one.id !== id).toReversed();
  const tickets = await Promise.all(others.map((one) => store.read(one.id)));
  return tickets.filter((one) => one !== undefined).filter((one) => one.erasedAt === undefined);
}

// The same for what never was, what is deleted and what is long over, so that nobody learns which.
async function ticketOf({ params }: Exchange, { links, store, clock }: CaseParts): Promise<Ticket> {
  const { token = '' } = params;
  const number = numberInToken(token);
  const id = number === undefined ? undefined : await store.idOf(number);
  const ticket = id === undefined ? undefined : await store.read(id);
  const gone = new RequestError(404, 'There is no such page.');
  if (!ticket || !links.proves(token, ticket) || ticket.erasedAt !== undefined) throw gone;
  const overAt = isOver(ticket) ? Date.parse(ticket.events.at(-1)?.at ?? ticket.openedAt) : undefined;
  if (overAt !== undefined && clock.now().getTime() - overAt > DAYS_AFTER * DAY) throw gone;
  return ticket;
}

function refused(exchange: Exchange, error: unknown, parts: CaseParts): Reply {
  const { status, headers } = asRequestError(error);
  if (status >= 500) parts.log.error('case.failed', { request: exchange.id, error });
  const locale = localeOf(exchange, undefined);
  const service = parts.service();
  const word = status === 429 ? 'tooMany' : status === 413 ? 'tooLarge' : status === 404 ? 'gone' : 'broken';
  const reply = page((nonce) => caseErrorPage({ service, locale, nonce }, word), status);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

function unlisted(reply: Reply): Reply {
  return { ...reply, headers: { ...reply.headers, 'X-Robots-Tag': 'noindex' } };
}

function localeOf({ query, request }: Exchange, own: Locale | undefined): Locale {
  const accepted = (header(request, 'accept-language') ?? '').split(',')[0]?.split(';')[0];
  return localeFromTag(query.get('locale') ?? undefined) ?? own ?? localeFromTag(accepted) ?? 'zh-CN';
}
