import type { Clock } from '../../core/clock.ts';
import { ServiceError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketStore } from '../ticketStore.ts';
import { TicketTicker } from '../ticketTicker.ts';
import type { PendingHook, Webhook, WebhookTransport } from './webhook.ts';
import { WebhookHealth } from './webhookHealth.ts';
import { signedHeaders, webhookMessage } from './webhookMessage.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const GIVE_UP = 72 * HOUR;
const delays = [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR];

export interface WebhookSenderParts {
  store: TicketStore;
  /** Those in force. */
  webhooks(): readonly Webhook[];
  /** What signs the calls of one; undefined where there is none. */
  secret(webhook: string): Buffer | undefined;
  transport: WebhookTransport;
  /** Called once when a webhook begins to rest. */
  alarm(webhook: Webhook): void;
  clock: Clock;
  log: Log;
}

/**
 * Tells webhooks what happens to tickets: each event at least once and under the same id, in no promised order, tried
 * again for three days. What is to be told lies in the tickets alone, so that a restart goes on where it was.
 */
export class WebhookSender {
  readonly #parts: WebhookSenderParts;
  readonly #health = new Map<string, WebhookHealth>();
  readonly ticker: TicketTicker;

  constructor(parts: WebhookSenderParts) {
    this.#parts = parts;
    const { store, clock, log } = parts;
    const nextAt = (ticket: Ticket) => this.#nextAt(ticket);
    this.ticker = new TicketTicker({ store, clock, log, nextAt, act: (id) => this.#act(id) });
  }

  /** Since when a webhook rests, because it failed again and again; undefined while it works. */
  pausedSince(webhook: string): Date | undefined {
    return this.#healthOf(webhook).pausedSince;
  }

  #nextAt({ hooks = [] }: Ticket): number | undefined {
    const times = hooks.map(({ webhook, nextTryAt }) =>
      Math.max(Date.parse(nextTryAt), this.#healthOf(webhook).notBefore),
    );
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  async #act(id: string): Promise<void> {
    const { store, clock } = this.#parts;
    const ticket = await store.read(id);
    const now = clock.now().getTime();
    const hook = ticket?.hooks?.find((one) => this.#isDue(one, now));
    if (!ticket || !hook) return;
    const after = await this.#try(ticket, hook);
    await store.update(id, (stored) => {
      const others = (stored.hooks ?? []).filter((one) => !isSame(one, hook));
      return { ...stored, hooks: after ? [...others, after] : others };
    });
  }

  #isDue({ webhook, nextTryAt }: PendingHook, now: number): boolean {
    return Math.max(Date.parse(nextTryAt), this.#healthOf(webhook).notBefore) <= now;
  }

  // What is left to do; undefined where it was taken, is not wanted any more or too old.
  async #try(ticket: Ticket, hook: PendingHook): Promise<PendingHook | undefined> {
    const { webhooks, clock, log } = this.#parts;
    const webhook = webhooks().find(({ id }) => id === hook.webhook);
    if (!webhook) return undefined;
    const began = Date.parse(ticket.events[hook.event]?.at ?? hook.nextTryAt);
    try {
      await this.#call(webhook, ticket, hook);
      if (this.#healthOf(webhook.id).worked()) log.info('webhook.works', { reference: webhook.id });
      return undefined;
    } catch (error) {
      const attempts = hook.attempts + 1;
      const fields = { reference: webhook.id, ticket: ticket.id, attempt: attempts };
      log.warn('webhook.failed', { ...fields, error });
      this.#failed(webhook);
      if (clock.now().getTime() - began < GIVE_UP)
        return { ...hook, attempts, nextTryAt: this.#later(attempts) };
      log.error('webhook.gaveUp', fields);
      return undefined;
    }
  }

  async #call(webhook: Webhook, ticket: Ticket, hook: PendingHook): Promise<void> {
    const secret = this.#parts.secret(webhook.id);
    if (!secret) throw new ServiceError('desk/webhook-failed', `The webhook ${webhook.id} has no secret.`);
    const message = webhookMessage(ticket, hook);
    const headers = signedHeaders(message, secret, this.#parts.clock.now());
    const { url, network } = webhook;
    const status = await this.#parts.transport({ url, network, headers, body: message.body });
    if (status >= 200 && status < 300) return;
    throw new ServiceError('desk/webhook-failed', `The webhook ${webhook.id} answered ${status}.`);
  }

  #failed(webhook: Webhook): void {
    if (!this.#healthOf(webhook.id).failed(this.#parts.clock.now())) return;
    this.#parts.log.error('webhook.paused', { reference: webhook.id });
    this.#parts.alarm(webhook);
  }

  #later(attempts: number): string {
    const delay = delays[Math.min(attempts, delays.length) - 1] ?? HOUR;
    return new Date(this.#parts.clock.now().getTime() + delay).toISOString();
  }

  #healthOf(webhook: string): WebhookHealth {
    const known = this.#health.get(webhook);
    if (known) return known;
    const made = new WebhookHealth();
    this.#health.set(webhook, made);
    return made;
  }
}

function isSame(one: PendingHook, other: PendingHook): boolean {
  return one.webhook === other.webhook && one.event === other.event;
}
