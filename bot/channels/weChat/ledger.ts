import type { WeChatMessage } from './message.ts';

/** Messages that the platform lets us send by ourselves after something that the customer did. */
interface Allowance {
  at: string;
  left: number;
}

/** A reply that was given to a push, so that a repetition of the push gets the same one. */
interface GivenReply {
  key: string;
  message: WeChatMessage;
  /** Pieces that are in it. */
  pieces: readonly string[];
}

/** What is kept of a customer of an official account besides the conversation, whose id it has. */
export interface Ledger {
  version: 1;
  id: string;
  /** Since the customer last wrote. */
  message?: Allowance;
  /** Since they last tapped a menu, scanned a code or subscribed. */
  action?: Allowance;
  /** Since when they cannot be sent anything: unsubscribed, or refused our messages. */
  unreachableAt?: string;
  /** Since when a person of the platform's own desk talks with them. */
  personSince?: string;
  /** Set while more waits that they can ask for with a bare "1". */
  moreWaits?: true;
  /** When the template that an answer waits was last sent. */
  templateAt?: string;
  /** Pieces of bubbles that were handed over, `<seq>.<piece>`: none of them goes a second time. */
  tried: string[];
  /** Keys of the last pushes, so that one that is repeated opens no new allowance. */
  pushes: string[];
  replies: GivenReply[];
}

/** Ledgers on disk; `bot/storage` implements it. Changes of one ledger happen in order; resolved means durable. */
export interface LedgerStore {
  read(id: string): Promise<Ledger | undefined>;
  change(id: string, edit: (ledger: Ledger) => Ledger): Promise<Ledger>;
}

/** Platform rules since 2023-06: five messages in 48 hours, or three in a minute. A little is left for clocks that differ. */
const WINDOW = 48 * 3_600_000 - 300_000;
const MINUTE = 55_000;
const AFTER_MESSAGE = 5;
const AFTER_ACTION = 3;
/** Kept of the five for an agent's answer, an apology and a question how it was. */
const RESERVE = 3;
const KEPT_TRIED = 200;
const KEPT_REPLIES = 10;
const KEPT_PUSHES = 20;
/** The platform ends a session of its own desk by itself after this time. */
const PERSON = 30 * 60_000;

export function newLedger(id: string): Ledger {
  return { version: 1, id, tried: [], pushes: [], replies: [] };
}

/** The customer did something that the platform counts: wrote, or tapped, scanned or subscribed. */
export function withPush(ledger: Ledger, key: string, does: 'write' | 'act' | 'other', now: Date): Ledger {
  if (ledger.pushes.includes(key)) return ledger;
  const noted = { ...ledger, pushes: [...ledger.pushes, key].slice(-KEPT_PUSHES) };
  if (does === 'other') return noted;
  const { unreachableAt: _, templateAt: __, ...rest } = noted;
  const at = now.toISOString();
  if (does === 'act') return { ...rest, action: { at, left: AFTER_ACTION } };
  const { action: ___, ...written } = rest;
  return { ...written, message: { at, left: AFTER_MESSAGE } };
}

/** Pieces are about to be sent by a message of our own; durable before it goes. */
export function withSending(ledger: Ledger, pieces: readonly string[], now: Date): Ledger {
  const tried = [...ledger.tried, ...pieces].slice(-KEPT_TRIED);
  const spent = { ...ledger, tried };
  if (ledger.message) spent.message = lessOne(ledger.message);
  if (ledger.action && isWithin(ledger.action, MINUTE, now)) spent.action = lessOne(ledger.action);
  return spent;
}

/** The pieces did not go after all, so that they may be tried again and have cost nothing. */
export function withoutSending(ledger: Ledger, pieces: readonly string[], now: Date): Ledger {
  const refunded = { ...ledger, tried: ledger.tried.filter((one) => !pieces.includes(one)) };
  if (ledger.message) refunded.message = oneMore(ledger.message, AFTER_MESSAGE);
  if (ledger.action && isWithin(ledger.action, MINUTE, now)) {
    refunded.action = oneMore(ledger.action, AFTER_ACTION);
  }
  return refunded;
}

/** A push is about to be answered with a message, at no cost. */
export function withReply(ledger: Ledger, reply: GivenReply): Ledger {
  const tried = [...ledger.tried, ...reply.pieces].slice(-KEPT_TRIED);
  return { ...ledger, tried, replies: [...ledger.replies, reply].slice(-KEPT_REPLIES) };
}

/** Whether more waits that the customer can ask for. */
export function withMoreWaiting(ledger: Ledger, waits: boolean): Ledger {
  const { moreWaits: _, ...rest } = ledger;
  return waits ? { ...rest, moreWaits: true } : rest;
}

/** The platform says that nothing more may be sent until the customer does something. */
export function withoutAllowance(ledger: Ledger): Ledger {
  const { message: _, action: __, ...rest } = ledger;
  return rest;
}

/**
 * How many messages may be sent now: all that is left after an action, since it is gone in a minute; after a message
 * what is left, less the reserve unless `isAwaited` (an agent's answer, an apology).
 */
export function allowance(ledger: Ledger, now: Date, isAwaited: boolean): number {
  if (ledger.unreachableAt) return 0;
  const { action, message } = ledger;
  if (action && isWithin(action, MINUTE, now)) return action.left;
  if (!message || !isWithin(message, WINDOW, now)) return 0;
  return Math.max(0, message.left - (isAwaited ? 0 : RESERVE));
}

/** Whether a message of our own may go now that could as well be the answer to a push: never at the reserve's cost. */
export function canSpare(ledger: Ledger, now: Date): boolean {
  return (ledger.message?.left ?? 0) > RESERVE && allowance(ledger, now, false) > 0;
}

/** Whether an answer at a time will reach the customer, by what is known now. */
export function isReachable(ledger: Ledger | undefined, at: Date): boolean {
  if (!ledger?.message || ledger.unreachableAt) return false;
  return ledger.message.left > 0 && isWithin(ledger.message, WINDOW, at);
}

export function isWithPerson({ personSince }: Ledger, now: Date): boolean {
  return personSince !== undefined && now.getTime() - Date.parse(personSince) < PERSON;
}

function isWithin({ at }: Allowance, milliseconds: number, now: Date): boolean {
  return now.getTime() - Date.parse(at) < milliseconds;
}

function oneMore({ at, left }: Allowance, most: number): Allowance {
  return { at, left: Math.min(most, left + 1) };
}

function lessOne({ at, left }: Allowance): Allowance {
  return { at, left: Math.max(0, left - 1) };
}
