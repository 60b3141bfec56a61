import { DateTime } from 'luxon';
import type { Contact, ContactStore } from '../../turn/contact.ts';

/** The contacts that began on these days (`2026-11-01`, both included) of a time zone, oldest first. */
export async function contactsBetween(
  store: Pick<ContactStore, 'all'>,
  from: string,
  to: string,
  timeZone: string,
): Promise<Contact[]> {
  const found: Contact[] = [];
  for await (const contact of store.all()) {
    const day = DateTime.fromISO(contact.startedAt, { zone: timeZone }).toISODate() ?? '';
    if (day >= from && day <= to) found.push(contact);
  }
  return found.sort((one, other) => one.startedAt.localeCompare(other.startedAt));
}
