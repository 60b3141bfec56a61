import type { SimulatedAccount, SimulatedCustomer } from './simulatedAccount.ts';

const HOURS_48 = 48 * 3_600_000;
const MINUTE = 60_000;

/** A customer nobody has heard of. */
export function newCustomer(openId: string): SimulatedCustomer {
  const none = { until: 0, left: 0 };
  const isNew = { follows: true, refuses: false, withPerson: false, lastActAt: 0, screen: [] };
  return { openId, ...isNew, message: none, action: none };
}

/** The customer wrote: five messages within 48 hours. */
export function grantMessage(customer: SimulatedCustomer, now: number): void {
  customer.message = { until: now + HOURS_48, left: 5 };
  customer.action = { until: 0, left: 0 };
  customer.lastActAt = now;
}

/** The customer tapped, scanned or subscribed: three messages within a minute. */
export function grantAction(customer: SimulatedCustomer, now: number): void {
  customer.action = { until: now + MINUTE, left: 3 };
  customer.lastActAt = now;
}

/**
 * Counts a message to a customer; gives the errcode that refuses it. What is documented in words only is taken in its
 * strictest sense: in the minute after a tap no more than its three go, and they count against the five as well.
 */
export function spend(
  account: SimulatedAccount,
  customer: SimulatedCustomer | undefined,
  now: number,
): number {
  if (!account.isVerified) return 48001;
  if (!customer) return 40003;
  if (customer.refuses) return 48002;
  const isActing = customer.action.until > now;
  if (!customer.follows || (!isActing && customer.message.until <= now)) return 45015;
  if ((isActing ? customer.action : customer.message).left === 0) return 45047;
  if (isActing) customer.action.left--;
  customer.message.left = Math.max(0, customer.message.left - 1);
  return 0;
}

/** Whether a body is one that `custom/send` takes; gives the errcode of what is wrong with it. */
export function checkSend(account: SimulatedAccount, raw: string, body: SendBody): number {
  if (/\\u[0-9a-f]{4}/i.test(raw)) return 40033;
  if (body.msgtype === 'text') {
    const text = body.text?.content ?? '';
    if (text === '') return 44004;
    return Buffer.byteLength(text) > 2048 ? 45002 : 0;
  }
  if (body.msgtype === 'msgmenu') {
    if (account.type !== 'service') return 40200;
    const list = body.msgmenu?.list ?? [];
    return list.length === 0 || list.some(({ id, content }) => !id || !content) ? 47001 : 0;
  }
  return body.msgtype === 'image' && body.image?.media_id ? 0 : 40008;
}

export interface SendBody {
  touser?: string;
  msgtype?: string;
  text?: { content?: string };
  image?: { media_id?: string };
  msgmenu?: { head_content?: string; list?: { id: string; content: string }[] };
}
