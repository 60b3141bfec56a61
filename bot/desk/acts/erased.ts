import type { DispatchOrder } from '../dispatch/order.ts';
import { isWaiting } from '../mail/outgoingMail.ts';
import { departmentMailbox } from '../recipients.ts';
import type { DeskSettings } from '../settings.ts';
import { isUntold } from '../telling.ts';
import { move, type Ticket } from '../ticket.ts';
import type { TicketEvent } from '../ticketEvent.ts';
import { handlersOf, tellLast } from './news.ts';

/**
 * The ticket without anything personal: name, contacts, words of both sides, files, and what was still to be sent.
 * Number, kind, times and outcomes stay, for they are counted. One that was open is withdrawn, and whoever works on it
 * is told. Unchanged where that has happened already.
 */
export function erased(ticket: Ticket, now: Date, settings: DeskSettings): Ticket {
  if (ticket.erasedAt !== undefined) return ticket;
  const erasedAt = now.toISOString();
  const { callWhen: _callWhen, withheldDraft: _draft, ...rest } = ticket;
  const bare: Ticket = {
    ...rest,
    erasedAt,
    customer: { id: ticket.customer.id, name: {}, contacts: {} },
    problem: '',
    facts: [],
    transcript: [],
    ...(ticket.orders && { orders: ticket.orders.map(withoutFields) }),
    events: ticket.events.map(withoutText),
    mails: ticket.mails.map((mail) => (isWaiting(mail) ? { ...mail, cancelledAt: erasedAt } : mail)),
    tellings: (ticket.tellings ?? []).map(({ text, files, ...telling }) => ({
      ...telling,
      ...(files && { files: files.map(nameless) }),
      ...(text !== undefined && { text: '' }),
      ...(isUntold(telling) && { failedAt: erasedAt }),
    })),
  };
  if (!['waiting', 'taken', 'answered'].includes(bare.state)) return bare;
  const withdrawn = move(bare, 'withdraw', now, { by: 'customer', key: 'erase' });
  return tellLast(
    withdrawn,
    [...handlersOf(ticket, settings, now), departmentMailbox(ticket.department, settings)],
    now,
  );
}

function withoutFields(order: DispatchOrder): DispatchOrder {
  const bare = { address: '', symptom: '', plan: '', material: '', technician: '', vehicle: '' };
  return { ...order, ...bare, state: order.state === 'done' ? 'done' : 'cancelled' };
}

function withoutText(event: TicketEvent): TicketEvent {
  if (event.type === 'added') {
    const { attachments, ...rest } = event;
    return { ...rest, text: '', ...(attachments && { attachments: attachments.map(nameless) }) };
  }
  return 'text' in event && event.text !== undefined ? { ...event, text: '' } : event;
}

// Which files they were has to be known until they are gone, also after a crash.
function nameless<File extends { name: string }>(file: File): File {
  return { ...file, name: '' };
}

/** What deleting a ticket's data leaves to be done elsewhere. */
export interface Erased {
  number: string;
  /** Names of files under `DATA_DIR/uploads`. */
  files: string[];
  /** Ids of the tickets that followed it. */
  followers: string[];
}

/** What has to go together with a ticket; the same before and after its words are gone. */
export function besides({ number, events, tellings = [] }: Ticket): Erased {
  const added = events.flatMap((event) => (event.type === 'added' ? (event.attachments ?? []) : []));
  const told = tellings.flatMap(({ files = [] }) => files);
  const followers = events.flatMap((event) => (event.type === 'continued' ? [event.ticket] : []));
  return { number, files: [...added, ...told].map(({ file }) => file), followers };
}
