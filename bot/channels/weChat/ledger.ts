import { type Allowance, isInMinute, isInWindow, lessOne, oneMore } from './allowance.ts';
import { entryRules, type WeChatEntry } from './entry.ts';
import type { WeChatMessage } from './message.ts';

/** A reply that was given to a push, so that a repetition of the push gets the same one. */
interface GivenReply {
  key: string;
  message: WeChatMessage;
  /** Pieces that are in it. */
  pieces: readonly string[];
}

/**
 * Who has the customer, as the platform's own desk sees it (service_state of 微信客服: 1 the assistant, 2 the queue,
 * 3 a person, 4 over). An official account knows the assistant and the person only.
 */
type SessionState = 'bot' | 'queue' | 'person' | 'over';

/** What is kept of a customer in WeChat besides the conversation, whose id it has. */
export interface Ledger {
  version: 1;
  id: string;
  /** The way in; its rules count the allowances. */
  entry: WeChatEntry;
  /** Since the customer last wrote. */
  message?: Allowance;
  /** Since they last tapped a menu, scanned a code or subscribed. */
  action?: Allowance;
  /** Since when they cannot be sent anything: unsubscribed, or refused our messages. */
  unreachableAt?: string;
  /** Who has them; absent while it was always the assistant. */
  session?: { state: SessionState; since: string };
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

/** Kept of what is allowed after a message for an agent's answer, an apology and a question how it was. */
const RESERVE = 3;
const KEPT_TRIED = 200;
const KEPT_REPLIES = 10;
const KEPT_PUSHES = 20;

export function newLedger(id: string, entry: WeChatEntry = 'officialAccount'): Ledger {
  return { version: 1, id, entry, tried: [], pushes: [], replies: [] };
}

/** The customer did something that the platform counts: wrote, or tapped, scanned or subscribed. */
export function withPush(ledger: Ledger, key: string, does: 'write' | 'act' | 'other', now: Date): Ledger {
  if (ledger.pushes.includes(key)) return ledger;
  const noted = { ...ledger, pushes: [...ledger.pushes, key].slice(-KEPT_PUSHES) };
  if (does === 'other') return noted;
  const { unreachableAt: _, templateAt: __, ...rest } = noted;
  const at = now.toISOString();
  const rules = entryRules[ledger.entry];
  if (does === 'act') return { ...rest, action: { at, left: rules.afterAction } };
  const { action: ___, ...written } = rest;
  return { ...written, message: { at, left: rules.afterMessage } };
}

/** Pieces are about to be sent by a message of our own; durable before it goes. */
export function withSending(ledger: Ledger, pieces: readonly string[], now: Date): Ledger {
  const tried = [...ledger.tried, ...pieces].slice(-KEPT_TRIED);
  const spent = { ...ledger, tried };
  if (ledger.message) spent.message = lessOne(ledger.message);
  if (ledger.action && isInMinute(ledger.action, now)) spent.action = lessOne(ledger.action);
  return spent;
}

/** The pieces did not go after all, so that they may be tried again and have cost nothing. */
export function withoutSending(ledger: Ledger, pieces: readonly string[], now: Date): Ledger {
  const { afterMessage, afterAction } = entryRules[ledger.entry];
  const refunded = { ...ledger, tried: ledger.tried.filter((one) => !pieces.includes(one)) };
  if (ledger.message) refunded.message = oneMore(ledger.message, afterMessage);
  if (ledger.action && isInMinute(ledger.action, now)) {
    refunded.action = oneMore(ledger.action, afterAction);
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
  if (action && isInMinute(action, now)) return action.left;
  if (!message || !isInWindow(message, now)) return 0;
  return Math.max(0, message.left - (isAwaited ? 0 : RESERVE));
}

/** Whether a message of our own may go now that could as well be the answer to a push: never at the reserve's cost. */
export function canSpare(ledger: Ledger, now: Date): boolean {
  return (ledger.message?.left ?? 0) > RESERVE && allowance(ledger, now, false) > 0;
}

/** Whether an answer at a time will reach the customer, by what is known now. */
export function isReachable(ledger: Ledger | undefined, at: Date): boolean {
  if (!ledger?.message || ledger.unreachableAt) return false;
  return ledger.message.left > 0 && isInWindow(ledger.message, at);
}

/** The platform's own desk took the customer, or gave them back. */
export function withSession(ledger: Ledger, state: SessionState, now: Date): Ledger {
  return { ...ledger, session: { state, since: now.toISOString() } };
}

/** Whether a person of the platform's own desk has the customer, so that the assistant is silent. */
export function isWithPerson({ session, entry }: Ledger, now: Date): boolean {
  if (session?.state !== 'person') return false;
  return now.getTime() - Date.parse(session.since) < entryRules[entry].personStays;
}
