import type { KeyObject } from 'node:crypto';
import { sameSecret } from '../../../core/sameSecret.ts';
import { mailToken } from '../mailToken.ts';
import type { ReadMail } from './readMail.ts';

const TOKEN = /(?<![a-z2-7])[a-z2-7]{52}(?![a-z2-7])/g;
const TICKET = 26;
const MOST = 40;

/** Where an answer belongs, proven by a token that only the service can have made. */
export interface Proven {
  /** Ticket id. */
  ticket: string;
  /** `department:<id>`, `staff:<id>` or `customer`: who the mail that is answered was for. */
  audience: string;
}

/** Everything in a mail that looks like a token: in the addresses it went to, then in the mails it answers. */
export function tokensIn(mail: Pick<ReadMail, 'to' | 'answers'>): string[] {
  const places = [...mail.to.map((address) => address.split('@')[0] ?? ''), ...mail.answers].slice(0, MOST);
  return [
    ...new Set(places.flatMap((place) => [...place.toLowerCase().matchAll(TOKEN)].map(([token]) => token))),
  ];
}

/** What a token proves, if it was made for one of these audiences. */
export function provenBy(token: string, key: KeyObject, audiences: readonly string[]): Proven | undefined {
  const ticket = token.slice(0, TICKET);
  const audience = audiences.find((one) => sameSecret(token, mailToken(key, ticket, one)));
  return audience === undefined ? undefined : { ticket, audience };
}
