import { createHmac, type KeyObject } from 'node:crypto';
import { base32 } from '../ticketId.ts';

/**
 * What lets an answer to a mail find its ticket and prove that it answers that mail: the ticket's id and a code
 * that only the service can make, bound to the one audience the mail went to. 52 characters of a-z and 2-7.
 */
export function mailToken(key: KeyObject, ticket: string, audience: string): string {
  const code = createHmac('sha256', key)
    .update(JSON.stringify(['mail', ticket, audience]))
    .digest();
  return ticket + base32(code);
}
