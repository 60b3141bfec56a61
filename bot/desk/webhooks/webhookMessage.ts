import { createHmac } from 'node:crypto';
import type { Ticket } from '../ticket.ts';
import type { PendingHook } from './webhook.ts';

/** What is told of an event, and its id, which stays the same however often it is told. */
export interface WebhookMessage {
  id: string;
  /** JSON. */
  body: string;
}

/** The event without anything personal: ids, number, kind, state and times. Words are read by the API. */
export function webhookMessage(ticket: Ticket, { event, state }: PendingHook): WebhookMessage {
  const { id, number, kind, priority, openedAt, promise } = ticket;
  const happened = ticket.events[event];
  const message = {
    id: `${id}.${event}`,
    type: `ticket.${happened?.type}`,
    at: happened?.at,
    ticket: { id, number, kind, priority, state, version: event + 1, openedAt, promisedAt: promise?.dueAt },
  };
  return { id: message.id, body: JSON.stringify(message) };
}

/**
 * The headers of a call by the Standard Webhooks specification 1.0.0: `webhook-id`, `webhook-timestamp` in seconds, and
 * `webhook-signature`, the HMAC-SHA256 over id, timestamp and raw body.
 */
export function signedHeaders(
  { id, body }: WebhookMessage,
  secret: Buffer,
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const code = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${code}`,
  };
}
