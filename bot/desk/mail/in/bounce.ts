import type { KeyObject } from 'node:crypto';
import { handlersOf, withNews } from '../../acts/news.ts';
import type { DeskSettings } from '../../settings.ts';
import type { Ticket } from '../../ticket.ts';
import { CUSTOMER } from '../customerMail.ts';
import { afterTry } from '../mailOutcome.ts';
import type { Recipient } from '../outgoingMail.ts';
import { audiencesOf } from './sender.ts';
import { provenBy } from './token.ts';

const OUR_ID = /<?([a-zA-Z]{2,20}\.\d{1,6})\.([a-z2-7]{52})@/gi;
const LONGEST = 300_000;

/** The mail of ours that a bounce says did not arrive. */
export interface Bounced {
  ticket: string;
  /** Id of the mail or telling. */
  mail: string;
  audience: string;
}

/** What a bounce is about; undefined where it names no mail of ours, or only says that it takes longer. */
export function bouncedIn(raw: Uint8Array, key: KeyObject, settings: DeskSettings): Bounced | undefined {
  const text = Buffer.from(raw.subarray(0, LONGEST)).toString('latin1');
  if (/^Action:\s*delayed/im.test(text) && !/^Action:\s*failed/im.test(text)) return undefined;
  for (const [, mail = '', token = ''] of text.matchAll(OUR_ID)) {
    const proven = provenBy(token.toLowerCase(), key, audiencesOf(settings));
    if (proven) return { ...proven, mail };
  }
  return undefined;
}

/** The ticket with a mail that came back: it goes to the stand-in, or, was it for the customer, back to its agent. */
export function withBounce(
  ticket: Ticket,
  bounced: Bounced,
  standIn: Recipient | undefined,
  settings: DeskSettings,
  now: Date,
): Ticket {
  if (bounced.audience === CUSTOMER) return withUntold(ticket, bounced.mail, settings, now);
  const mail = ticket.mails.find((one) => one.id === bounced.mail);
  if (!mail || mail.sentAt === undefined) return ticket;
  const { sentAt: _sent, ...unsent } = mail;
  const waiting = { ...ticket, mails: ticket.mails.map((one) => (one === mail ? unsent : one)) };
  return afterTry(waiting, mail.id, { result: 'refused', failure: 'bounced', standIn }, now);
}

function withUntold(ticket: Ticket, telling: string, settings: DeskSettings, now: Date): Ticket {
  const known = ticket.events.some((event) => event.type === 'untold' && event.telling === telling);
  if (known || !ticket.tellings?.some(({ id }) => id === telling)) return ticket;
  const at = now.toISOString();
  const event = { type: 'untold' as const, at, telling, why: 'unreachable' as const };
  return withNews(ticket, event, handlersOf(ticket, settings, now), now);
}
