import { type Customer, ticketsToTell } from '../bot/core/customer.ts';
import type { Locale } from '../bot/core/locale.ts';
import { addressOf } from './address.ts';

/**
 * What is kept about a customer beside the conversation, for "copy my data". Contacts show masked: whoever sits at the
 * page has not proved who they are.
 */
export function ownData(customer: Customer, locale: Locale, labels: readonly string[]): string {
  const { phone, email, qq, address } = customer.contacts;
  const [nameLabel, phoneLabel, mailLabel, addressLabel, ticketLabel] = labels;
  const numbers = ticketsToTell(customer)
    .map(({ number }) => number)
    .join(locale === 'en-US' ? ', ' : '、');
  const entries: [label: string | undefined, value: string][] = [
    [nameLabel, addressOf(customer.name, locale)],
    [phoneLabel, phone ? masked(phone, 3, 4) : ''],
    [mailLabel, email ? masked(email, 1, email.length - email.indexOf('@')) : ''],
    ['QQ', qq ? masked(qq, 2, 2) : ''],
    [addressLabel, address ? masked(address, 6, 0) : ''],
    [ticketLabel, numbers],
  ];
  const known = entries.filter(([, value]) => value !== '');
  return known.map(([label, value]) => `${label} ${value}`).join(locale === 'en-US' ? ', ' : '，');
}

/** A value of which only the beginning and the end show. */
function masked(value: string, first: number, last: number): string {
  return value.length <= first + last
    ? '••••'
    : `${value.slice(0, first)}••••${last > 0 ? value.slice(-last) : ''}`;
}
