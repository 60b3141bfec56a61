import type { TicketState } from '../../core/handOff.ts';
import type { Kind, Priority } from '../../core/kinds.ts';
import { customerWords } from '../../desk/mail/customerWords.ts';
import type { Ticket } from '../../desk/ticket.ts';

const LONGEST_PROBLEM = 160;

/** What the queue shows of a ticket. */
export interface BoardEntry {
  id: string;
  number: string;
  kind: Kind;
  priority: Priority;
  state: TicketState;
  department: string;
  owner?: string;
  agent?: string;
  /** Empty where none was given. */
  customer: string;
  contacts: string[];
  problem: string;
  openedAt: string;
  dueAt?: string;
  answeredAt?: string;
  /** Whether words were kept from the customer by the price check. */
  withheld: boolean;
}

/** A ticket as a list shows it. */
export function entryOf(ticket: Ticket): BoardEntry {
  const { id, number, kind, priority, state, department, owner, agent, openedAt, answeredAt } = ticket;
  const { contacts, name } = ticket.customer;
  return {
    ...{ id, number, kind, priority, state, department, openedAt },
    ...(owner !== undefined && { owner }),
    ...(agent !== undefined && { agent }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(ticket.promise && { dueAt: ticket.promise.dueAt }),
    customer: customerWords(name) ?? '',
    contacts: Object.values(contacts).filter((one) => typeof one === 'string'),
    problem: ticket.problem.slice(0, LONGEST_PROBLEM),
    withheld: withheldTexts(ticket).length > 0,
  };
}

/** What the price check kept from the customer of a ticket, and who had written it. */
export function withheldTexts(ticket: Ticket): { by: 'bot' | 'agent'; text: string; at: string }[] {
  const { withheldDraft, openedAt, tellings = [] } = ticket;
  const fromAgents = ticket.events.flatMap((event) => {
    if (event.type === 'returned' && event.refusal.why === 'price')
      return [{ text: event.text, at: event.at }];
    if (event.type !== 'untold' || event.why !== 'price') return [];
    const text = tellings.find(({ id }) => id === event.telling)?.text;
    return text === undefined ? [] : [{ text, at: event.at }];
  });
  return [
    ...(withheldDraft === undefined ? [] : [{ by: 'bot' as const, text: withheldDraft, at: openedAt }]),
    ...fromAgents.map((one) => ({ by: 'agent' as const, ...one })),
  ];
}
