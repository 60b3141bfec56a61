import type { Ticket } from '../ticket.ts';
import type { Webhook } from './webhook.ts';

/**
 * The ticket with every event from position `from` on to be told to each webhook. Stored with the events themselves, so
 * that neither can be without the other.
 */
export function withPending(ticket: Ticket, from: number, webhooks: readonly Webhook[]): Ticket {
  const fresh = ticket.events.slice(from);
  if (fresh.length === 0 || webhooks.length === 0) return ticket;
  const { state } = ticket;
  const pending = webhooks.flatMap(({ id }) =>
    fresh.map(({ at }, n) => ({ webhook: id, event: from + n, state, attempts: 0, nextTryAt: at })),
  );
  return { ...ticket, hooks: [...(ticket.hooks ?? []), ...pending] };
}
