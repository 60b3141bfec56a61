import type { Ticket } from '../../desk/ticket.ts';
import { readTicketNumber } from '../../desk/ticketNumber.ts';
import type { Staff } from '../../serviceSchema.ts';
import { can } from '../can.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import type { ApiRoutes } from './apiRoutes.ts';
import { summaryOf, versionOf, wholeTicket } from './apiTicket.ts';
import { pageAfter } from './cursor.ts';
import type { ApiCall } from './operation.ts';
import { ApiProblem } from './problems.ts';
import { listQuery, ticketList, ticketSchema } from './schemas.ts';

type Parts = Pick<ConsoleParts, 'board' | 'store'>;

/** The queue, and one ticket of any age by its number. */
export function registerTicketOperations(routes: ApiRoutes, parts: Parts): void {
  routes.guarded(
    {
      method: 'GET',
      path: '/console/api/tickets',
      id: 'listTickets',
      summary: 'The tickets that are not closed, the oldest first. The cost does not grow with closed ones.',
      scope: 'tickets.read',
      query: listQuery,
      answer: ticketList,
      problems: [],
    },
    async ({ query, member, service }) => {
      const { limit, cursor, ...filter } = query;
      const all = parts.board.list(filter, (entry) => can(member.id, 'ticket.see', service, entry));
      const page = pageAfter(all, cursor, limit);
      if (!page)
        throw new ApiProblem('invalid', { errors: [{ path: 'cursor', message: 'is none of ours' }] });
      return { value: { tickets: page.entries.map(summaryOf), next: page.next } };
    },
  );
  routes.guarded(
    {
      method: 'GET',
      path: '/console/api/tickets/:number',
      id: 'readTicket',
      summary: 'One ticket with all that happened to it.',
      scope: 'tickets.read',
      answer: ticketSchema,
      problems: ['notFound'],
    },
    async (call) => answerWith(await ticketOf(call, call.member, 'ticket.see', parts)),
  );
}

/** A ticket as an answer, with its version as ETag. */
export function answerWith(found: Ticket) {
  return { value: wholeTicket(found), headers: { ETag: `"${versionOf(found)}"` } };
}

/** The ticket that a path names; not found where it is not there, or not this colleague's to `action`. */
export async function ticketOf(
  { exchange, service }: Pick<ApiCall<unknown, unknown>, 'exchange' | 'service'>,
  member: Staff,
  action: 'ticket.see' | 'ticket.handle',
  { store }: Pick<Parts, 'store'>,
): Promise<Ticket> {
  const number = readTicketNumber(exchange.params.number ?? '');
  const id = number === undefined ? undefined : await store.idOf(number);
  const found = id === undefined ? undefined : await store.read(id);
  if (!found || !can(member.id, action, service, found)) throw new ApiProblem('notFound');
  return found;
}
