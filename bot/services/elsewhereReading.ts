import { restatementOf } from '../../dialogs/restating.ts';
import { newMatter } from '../../dialogs/sitting.ts';
import { contactsOf } from '../../dialogs/understanding/contacts.ts';
import { nameOf } from '../../dialogs/understanding/names.ts';
import type { Understanding } from '../../dialogs/understanding/understand.ts';
import type { Contacts, CustomerName } from '../core/customer.ts';
import type { Kind, Priority } from '../core/kinds.ts';
import type { ElsewhereContact } from '../desk/elsewhere.ts';

/** The problem in our words; what cannot be said in them is kept in those of the colleague. */
export function restated({ text, locale }: Understanding, kind: Kind, key: string): string {
  const { words, vague } = restatementOf(newMatter(key, text, kind), locale);
  return vague ? text : words;
}

/** How pressing it is, by what was said. */
export function priorityOf({ feeling, critical }: Understanding, kind: Kind): Priority {
  if (feeling === 'urgent') return 'urgent';
  if (critical && (kind === 'complaint' || kind === 'report')) return 'critical';
  return feeling === 'angry' || feeling === 'abuse' ? 'angry' : 'normal';
}

/** A name as a colleague wrote it down; what is no name to us stands as the surname. */
export function nameIn(text: string): CustomerName {
  const { surname, given, title } = nameOf(text, { asAnswer: true }) ?? {};
  if (!surname && !given) return text === '' ? {} : { surname: text.slice(0, 60) };
  return { ...(surname && { surname }), ...(given && { given }), ...(title && { title }) };
}

/** Phone, mail and address; those that were not put in their own field are looked for in the words. */
export function contactsIn({ phone, email, address, request }: ElsewhereContact): Contacts {
  const said = contactsOf(`${phone} ${email} ${request.slice(0, 200)}`);
  const number = said.phone ?? phone.slice(0, 40);
  return {
    ...(number !== '' && { phone: number }),
    ...(said.email && { email: said.email }),
    ...(said.qq && { qq: said.qq }),
    ...(address !== '' && { address: address.slice(0, 200) }),
  };
}
