import type { KeyObject } from 'node:crypto';
import type { DeskSettings } from '../../settings.ts';
import { CUSTOMER } from '../customerMail.ts';
import { isAuthentic } from './authentication.ts';
import type { NotUsed } from './mailbag.ts';
import type { ReadMail } from './readMail.ts';
import { type Proven, provenBy, tokensIn } from './token.ts';

/** Who wrote a mail, as far as it is proven. */
export type SenderVerdict =
  | { who: 'agent'; agent: string; ticket: string }
  /** Somebody of the staff who answers no mail of ours. */
  | { who: 'staff'; agent: string }
  | { who: 'customer'; ticket: string }
  | { who: 'nobody'; why: NotUsed };

export interface SenderParts {
  key: KeyObject;
  /** Whose Authentication-Results are believed. */
  authservId: string;
}

/** Every audience that a token of ours may have been made for. */
export function audiencesOf(settings: DeskSettings): string[] {
  return [
    ...settings.staff.map(({ id }) => `staff:${id}`),
    ...settings.departments.map(({ id }) => `department:${id}`),
    CUSTOMER,
  ];
}

/** The ticket and audience that a mail proves by its tokens. */
export function provenIn(mail: ReadMail, key: KeyObject, settings: DeskSettings): Proven | undefined {
  const audiences = audiencesOf(settings);
  for (const token of tokensIn(mail)) {
    const proven = provenBy(token, key, audiences);
    if (proven) return proven;
  }
  return undefined;
}

/**
 * Who wrote it: an agent only with the token of a mail to them or their department, from their own address, and with
 * our mail server vouching for that address. `released` stands in for the vouching, after a person looked at it.
 */
export function senderOf(
  mail: ReadMail,
  settings: DeskSettings,
  { key, authservId }: SenderParts,
  released: boolean,
): SenderVerdict {
  const member = settings.staff.find((one) => one.mail.toLowerCase() === mail.from && mail.from !== '');
  const proven = provenIn(mail, key, settings);
  const vouched = released || isAuthentic(mail, authservId);
  if (proven?.audience === CUSTOMER) {
    return vouched ? { who: 'customer', ticket: proven.ticket } : { who: 'nobody', why: 'unproven' };
  }
  if (!member) return { who: 'nobody', why: 'stranger' };
  if (!vouched) return { who: 'nobody', why: 'unproven' };
  if (!proven) return { who: 'staff', agent: member.id };
  const [kind, id = ''] = proven.audience.split(':');
  const theirs = kind === 'staff' ? id === member.id : member.departments.includes(id);
  return theirs
    ? { who: 'agent', agent: member.id, ticket: proven.ticket }
    : { who: 'nobody', why: 'notYours' };
}
