import type { Ticket } from '../../desk/ticket.ts';
import { readTicketNumber } from '../../desk/ticketNumber.ts';
import { type Action, can } from '../can.ts';
import type { ConsoleParts } from '../consoleParts.ts';
import { storedFile } from '../conversation/storedFile.ts';
import { notFound } from '../frame/staffReplies.ts';
import type { StaffRoutes } from '../frame/staffRoutes.ts';
import type { StaffVisit } from '../frame/staffVisit.ts';
import { ticketPage } from './ticketPage.ts';

const doneWords = [
  'take',
  'answer',
  'progress',
  'solve',
  'call',
  'note',
  'transfer',
  'reopen',
  'dispatch',
] as const;

/** The page of a ticket, and the pictures of its conversation. */
export function registerTicket(routes: StaffRoutes, parts: ConsoleParts): void {
  routes.staff('GET', '/console/tickets/:number', 'ticket.see', async (visit) => {
    const ticket = await ticketOf(visit, 'ticket.see', parts);
    const done = doneWords.find((one) => one === visit.exchange.query.get('done'));
    return ticketPage(visit, ticket, parts, done ? { done } : {});
  });
  routes.staff('GET', '/console/tickets/:number/files/:file', 'ticket.see', async (visit) => {
    const ticket = await ticketOf(visit, 'ticket.see', parts);
    return await storedFile(visit.exchange.params.file ?? '', fileNames(ticket), parts.files);
  });
}

/** The ticket that a path names; not found where it is not there, or not this reader's to `action`. */
export async function ticketOf(
  { exchange, member, service }: StaffVisit,
  action: Action,
  { store }: Pick<ConsoleParts, 'store'>,
): Promise<Ticket> {
  const number = readTicketNumber(exchange.params.number ?? '');
  const id = number === undefined ? undefined : await store.idOf(number);
  const ticket = id === undefined ? undefined : await store.read(id);
  if (!ticket || !can(member.id, action, service, ticket)) throw notFound();
  return ticket;
}

function fileNames({ transcript, events, tellings = [] }: Ticket): string[] {
  const added = events.flatMap((event) => (event.type === 'added' ? (event.attachments ?? []) : []));
  return [
    ...added.map(({ file }) => file),
    ...transcript.flatMap(({ attachments = [] }) => attachments.map(({ file }) => file)),
    ...tellings.flatMap(({ files = [] }) => files.map(({ file }) => file)),
  ];
}
