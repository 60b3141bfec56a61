import type { TicketState } from '../../core/handOff.ts';
import { kinds } from '../../core/kinds.ts';
import { isOver } from '../../desk/followUp.ts';
import { readTicketNumber } from '../../desk/ticketNumber.ts';
import type { Reply } from '../../web/exchange.ts';
import { can, mayOpen } from '../can.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { pageOf } from '../frame/pagesOf.ts';
import { placesFor } from '../frame/places.ts';
import { forbidden, seeOther } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { type BoardEntry, entryOf } from './boardEntry.ts';
import type { BoardFilter } from './boardFilter.ts';
import { PAGE, queuePage } from './queuePage.ts';
import { plain } from './ticketIndex.ts';

const states: readonly (TicketState | 'open' | 'all')[] = [
  'open',
  'waiting',
  'taken',
  'answered',
  'solved',
  'all',
];

const MOST_FINISHED = 50;

/** `GET /console`: the queue, and the way to a ticket by its number. */
export function registerQueue(routes: StaffRoutes, parts: ConsoleParts): void {
  routes.staff('GET', '/console', 'signedIn', async (visit) => {
    const { member, service } = visit;
    if (!mayOpen(member.id, 'queue.see', service)) return elsewhere(visit);
    const number = readTicketNumber(visit.exchange.query.get('q') ?? '');
    const found = number === undefined ? undefined : await seen(visit, number, parts);
    return found ? seeOther(`/console/tickets/${number}`) : await queue(visit, parts);
  });
}

// Whoever has nothing to do with tickets begins at the first place of theirs.
function elsewhere({ member, service }: StaffVisit): Reply {
  const [first] = placesFor(member.id, service);
  if (!first) throw forbidden();
  return seeOther(first.href);
}

async function queue(visit: StaffVisit, parts: ConsoleParts): Promise<Reply> {
  const { board, clock } = parts;
  const filter = filterOf(visit);
  const all = board.list(filter, (entry) => maySee(visit, entry));
  const over = filter.text === undefined ? [] : await finished(visit, filter.text, parts);
  const view = { ...pageOf(visit, all, PAGE), filter, count: all.length, now: clock.now() };
  return queuePage(visit, { ...view, over });
}

// What is over has left the board: it is found by the whole name, phone number or address.
async function finished(
  visit: StaffVisit,
  text: string,
  { index, store }: ConsoleParts,
): Promise<BoardEntry[]> {
  const ids = await index.find(plain(text), MOST_FINISHED);
  const tickets = await Promise.all(ids.map((id) => store.read(id)));
  return tickets
    .filter((ticket) => ticket !== undefined)
    .filter((ticket) => isOver(ticket) && can(visit.member.id, 'ticket.see', visit.service, ticket))
    .map(entryOf);
}

/** Whether the reader may see a ticket of the board. */
export function maySee({ member, service }: StaffVisit, entry: BoardEntry): boolean {
  return can(member.id, 'ticket.see', service, entry);
}

async function seen(visit: StaffVisit, number: string, { store }: ConsoleParts): Promise<boolean> {
  const id = await store.idOf(number);
  const ticket = id === undefined ? undefined : await store.read(id);
  return ticket !== undefined && can(visit.member.id, 'ticket.see', visit.service, ticket);
}

function filterOf({ exchange, member }: StaffVisit): BoardFilter {
  const { query } = exchange;
  const whose = query.get('whose');
  const text = query.get('q')?.trim().slice(0, 100);
  return {
    department: query.get('department') || undefined,
    kind: kinds.find((one) => one === query.get('kind')),
    state: states.find((one) => one === query.get('state')) ?? 'open',
    agent: whose === 'mine' ? member.id : whose === 'nobody' ? 'nobody' : undefined,
    text: text === '' ? undefined : text,
  };
}
