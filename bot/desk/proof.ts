import type { Ticket } from './ticket.ts';

/**
 * Whether somebody who is not known may hear how a ticket stands: with the last four digits of its phone. A report may
 * have been left without any, and is then asked about by its number alone (script.md C, report).
 */
export function isProved(
  { kind, customer, erasedAt }: Pick<Ticket, 'kind' | 'customer' | 'erasedAt'>,
  phoneEnd: string,
): boolean {
  if (erasedAt !== undefined) return false;
  const phone = customer.contacts.phone?.replace(/\D/g, '');
  return phone === undefined ? kind === 'report' : /^\d{4}$/.test(phoneEnd) && phone.endsWith(phoneEnd);
}
