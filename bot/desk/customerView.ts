import type { LocalTime, Receipt, TicketView } from '../core/handOff.ts';
import { contentLocale, type Locale } from '../core/locale.ts';
import { localTime } from './businessHours.ts';
import { createCalendar } from './calendar.ts';
import type { CaseLinks } from './caseLinks.ts';
import type { AnswerPromise } from './promise.ts';
import { type DeskSettings, hoursOf } from './settings.ts';
import type { Ticket } from './ticket.ts';

/** What a customer is told about a new ticket. */
export function receiptOf(ticket: Ticket, settings: DeskSettings, links: CaseLinks | undefined): Receipt {
  return {
    ticket: ticket.id,
    number: ticket.number,
    department: departmentFor(ticket.department, ticket.locale, settings),
    ...promisedAt(ticket.promise),
    ...linkTo(ticket, links),
  };
}

/** What a customer may hear about a ticket of theirs. */
export function viewOf(ticket: Ticket, settings: DeskSettings, links: CaseLinks | undefined): TicketView {
  const { id, number, kind, state } = ticket;
  const openedAt = localTime(
    Date.parse(ticket.openedAt),
    hoursOf(settings),
    createCalendar(settings.calendar),
  );
  return { id, number, kind, state, openedAt, ...promisedAt(ticket.promise), ...linkTo(ticket, links) };
}

/** The name of a department in the customer's language; the company's where there is none by that id any more. */
export function departmentFor(id: string, locale: Locale, { departments, company }: DeskSettings): string {
  const name = departments.find((one) => one.id === id)?.name ?? company.name;
  return name[contentLocale(locale)];
}

export function promisedAt(promise: AnswerPromise | undefined): { promisedAt?: LocalTime } {
  if (!promise) return {};
  const { dueAt: iso, makeUpDay } = promise;
  return { promisedAt: makeUpDay ? { iso, makeUpDay } : { iso } };
}

function linkTo(ticket: Ticket, links: CaseLinks | undefined): { link?: string } {
  const link = links?.of(ticket);
  return link === undefined ? {} : { link };
}
