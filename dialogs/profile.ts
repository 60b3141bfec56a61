import type { Customer } from '../bot/core/customer.ts';
import { PROFILE_EVENT, type Profile } from '../bot/core/profile.ts';
import { known } from './nameDialog.ts';
import type { Turn } from './turn.ts';
import { contactsOf } from './understanding/contacts.ts';
import { nameOf } from './understanding/names.ts';

/** Whether an event brings what a site says of the customer who is logged in there. */
export function isProfile(event: string | undefined): boolean {
  return event === PROFILE_EVENT;
}

/** Keeps what a site says of its customer, read like words of theirs, so that nothing of it is asked; no word is said. */
export function takeProfile({ customer, now }: Turn, { name, title, phone, email }: Profile): void {
  const read = name === undefined ? null : nameOf(name, { asAnswer: true });
  const isName = read !== null && !read.declined && (read.surname !== null || read.given !== null);
  if (isName) customer.name = { ...known(read), ...(title && { title }) };
  const contact = contactsOf(`${phone ?? ''} ${email ?? ''}`);
  if (contact.phone) customer.contacts.phone = contact.phone;
  if (contact.email) customer.contacts.email = contact.email;
  customer.loggedInAt = now.toISOString();
}

/** Whether it is sure who writes: the site says so, or the channel's accounts belong to one person each. */
export function isSurelyKnown({ customer, capabilities }: Pick<Turn, 'customer' | 'capabilities'>): boolean {
  return capabilities.personalAccounts || isLoggedIn(customer);
}

export function isLoggedIn({ loggedInAt }: Customer): boolean {
  return loggedInAt !== undefined;
}
