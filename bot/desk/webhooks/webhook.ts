/** Where another program is told of what happens to tickets. */
export interface Webhook {
  id: string;
  url: string;
  /** `internal` may also be a private address or this machine. */
  network: 'public' | 'internal';
}

/** One event of a ticket that a webhook has still to be told of, stored with the ticket until then. */
export interface PendingHook {
  /** Id of the webhook. */
  webhook: string;
  /** Position in `ticket.events`. */
  event: number;
  /** The state that the event left. */
  state: string;
  attempts: number;
  nextTryAt: string;
}

/** One call of a webhook. */
export interface WebhookCall {
  url: string;
  network: Webhook['network'];
  headers: Record<string, string>;
  /** JSON; signed as it is. */
  body: string;
}

/** Carries a call; `bot/web` implements it. Gives the status of the answer, throws where there is none. */
export type WebhookTransport = (call: WebhookCall) => Promise<number>;
