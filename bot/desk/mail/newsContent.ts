import { orderRows } from '../dispatch/orderRows.ts';
import { dispatchWords } from '../dispatch/words.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketEvent } from '../ticketEvent.ts';
import type { MailSection } from './mailSections.ts';
import type { MailSetting } from './mailSetting.ts';
import { newsWords } from './newsWords.ts';
import type { NewsWords } from './newsWordsShape.ts';
import type { OutgoingMail } from './outgoingMail.ts';
import { timeWords } from './timeWords.ts';

/** Events of which a mail tells everything, since its readers may not know the ticket. */
const introducing = new Set<TicketEvent['type']>(['opened', 'transfer', 'reopen']);

/** Whether a mail carries the whole background and transcript. */
export function introduces(ticket: Ticket, mail: OutgoingMail): boolean {
  return eventsOf(ticket, mail).some((event) => introducing.has(event.type));
}

/** One sentence for each event that a mail tells, besides the opening and what customers add. */
export function newsNotices(ticket: Ticket, mail: OutgoingMail, setting: MailSetting): string[] {
  return eventsOf(ticket, mail).flatMap((event) => eventSentence(event, setting) ?? []);
}

/** What people wrote in the events of a mail; not what customers add, which has its own section. */
export function newsSections(ticket: Ticket, mail: OutgoingMail, setting: MailSetting): MailSection[] {
  const events = eventsOf(ticket, mail);
  const texts = events.flatMap((event) => textOf(event, ticket) ?? []);
  const written = texts.length > 0 ? [{ heading: newsWords[setting.language].words, lines: texts }] : [];
  return [...written, ...orderSections(ticket, events, setting)];
}

function orderSections(ticket: Ticket, events: TicketEvent[], setting: MailSetting): MailSection[] {
  const told = new Set(events.map((event) => event.type === 'dispatch' && event.order));
  const orders = (ticket.orders ?? []).filter(({ number }) => told.has(number));
  return orders.map((order) => ({
    heading: dispatchWords[setting.language].title,
    lines: orderRows(order, setting).map(([label, value]) => `${label}: ${value}`),
  }));
}

function eventsOf(ticket: Ticket, mail: OutgoingMail): TicketEvent[] {
  return mail.events.flatMap((n) => ticket.events[n] ?? []);
}

function textOf(event: TicketEvent, ticket: Ticket): string | undefined {
  if (event.type === 'added') return undefined;
  if (event.type === 'untold') return ticket.tellings?.find((one) => one.id === event.telling)?.text;
  return 'text' in event && event.text ? event.text : undefined;
}

/** What an event was, for the staff; undefined where it says itself what it is: an opening, words of a customer. */
export function eventSentence(event: TicketEvent, setting: MailSetting): string | undefined {
  const words = newsWords[setting.language];
  const who = setting.staffName(event.by ?? '');
  const due = (iso: string) => timeWords(iso, setting.timeZone, setting.language);
  switch (event.type) {
    case 'take':
    case 'answer':
    case 'call':
    case 'note':
    case 'solve':
      return words[event.type](who);
    case 'transfer':
      return words.transfer(
        who,
        setting.departmentName(event.from ?? ''),
        setting.departmentName(event.to ?? ''),
      );
    case 'dispatch':
      return dispatchWords[setting.language].steps[event.step](who, event.order);
    case 'continued':
      return words.continued(event.number);
    case 'urge':
      return words.urge(event.count);
    case 'warned':
      return words.warned(event.share, due(event.dueAt));
    case 'missed':
      return words.missed(due(event.dueAt));
    case 'renewed':
      return words.renewed(due(event.to.iso));
    case 'heldMail':
      return words.heldMail[event.decision](who);
    case 'untold':
      return words.untold[event.why];
    case 'returned':
      return words.refusal(event.refusal, setting.staffName);
    case 'close':
      return event.by === undefined ? words.closeQuietly : words.close;
    default:
      return plain(event.type, words);
  }
}

function plain(type: TicketEvent['type'], words: NewsWords): string | undefined {
  switch (type) {
    case 'withdraw':
    case 'reopen':
    case 'alarmed':
    case 'leadWrites':
    case 'noResultYet':
    case 'visit':
    case 'confirm':
      return words[type];
    default:
      return undefined;
  }
}
