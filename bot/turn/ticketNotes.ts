import type { Activity } from 'botbuilder';
import { type Customer, type OwnTicket, withTicket } from '../core/customer.ts';
import type { HandOff } from '../core/handOff.ts';
import type { Conversations } from './conversations.ts';
import type { Turns } from './turns.ts';

/** The event that brings a ticket that was opened beside the turns into the profile of its customer. */
const NOTED = 'ticket.noted';

/** A ticket of a customer, and what makes it theirs. */
export interface TicketNote {
  ticket: OwnTicket;
  /** Id of the ticket that it follows: it is the customer's only as long as that one is. */
  follows?: string;
  /** Id of the conversation that stands for a contact made elsewhere. */
  elsewhere?: string;
}

export interface TicketNotesParts {
  turns: Pick<Turns, 'receive'>;
  conversations: Pick<Conversations, 'get'>;
}

/** Puts tickets into profiles behind the turns of their customers, so that neither writes over the other. */
export class TicketNotes {
  readonly #parts: TicketNotesParts;

  constructor(parts: TicketNotesParts) {
    this.#parts = parts;
  }

  /** Durable; once by ticket. Nothing happens where there is no such conversation. Throws `turn/busy`. */
  async note(conversation: string, note: TicketNote): Promise<void> {
    const { turns, conversations } = this.#parts;
    if (!(await conversations.get(conversation))) return;
    const event = { type: 'event', name: NOTED, value: note };
    await turns.receive(conversation, `${NOTED}.${note.ticket.id}`, event);
  }
}

/** Notes a ticket that words of a customer opened, since the one before was over. */
export async function noteFollowing(
  notes: TicketNotes,
  { conversation, id, number, follows }: Pick<HandOff, 'conversation' | 'follows'> & OwnTicket,
): Promise<void> {
  if (follows) await notes.note(conversation, { ticket: { id, number }, follows: follows.ticket });
}

/** The note in an activity; undefined for every other activity. Only the service itself makes events. */
export function ticketNote({ name, value }: Partial<Activity>): TicketNote | undefined {
  return name === NOTED ? value : undefined;
}

/** The profile with what is noted; the same one where the ticket that it follows is not the customer's any more. */
export function withNote(customer: Customer, { ticket, follows, elsewhere }: TicketNote): Customer {
  if (follows !== undefined && !customer.tickets.some(({ id }) => id === follows)) return customer;
  const conversations = customer.conversations ?? [];
  const isNew = elsewhere !== undefined && !conversations.includes(elsewhere);
  return {
    ...withTicket(customer, ticket),
    ...(isNew && { conversations: [...conversations, elsewhere] }),
  };
}
