import { customerWords } from '../../desk/mail/customerWords.ts';
import type { Ticket } from '../../desk/ticket.ts';

const LAST_DIGITS = 4;

/** Finds tickets by the customer's name, phone or address, closed ones too; `bot/storage` implements it. */
export interface TicketIndex {
  /** Keeps what a ticket is found by, and forgets it once its data is deleted. Durable; the same however often. */
  note(ticket: Ticket): Promise<void>;
  /** Ids of the tickets with exactly this term, the newest first, at most so many. */
  find(term: string, most: number): Promise<string[]>;
}

/** What a ticket is found by: whole phone numbers and their last four digits, mail address, QQ, name, surname. */
export function termsOf({ customer, erasedAt }: Ticket): string[] {
  if (erasedAt !== undefined) return [];
  const { phone = '', email = '', qq = '' } = customer.contacts;
  const digits = plain(phone);
  const terms = [
    digits,
    digits.length > LAST_DIGITS ? digits.slice(-LAST_DIGITS) : '',
    ...[email, qq, customerWords(customer.name) ?? '', customer.name.surname ?? ''].map(plain),
  ];
  return [...new Set(terms)].filter((term) => term !== '');
}

/** A text as it is compared: without spaces, brackets and hyphens, in small letters of one width. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()+-]/g, '');
}
