import { readWebhookSecrets } from '../config/webhookSecrets.ts';
import { ProblemsError } from '../core/errors.ts';
import { webhookAlarm } from '../desk/webhooks/webhookAlarm.ts';
import { WebhookSender } from '../desk/webhooks/webhookSender.ts';
import { outgoingCall } from '../web/outgoingCall.ts';
import type { Base } from './base.ts';
import type { Foundation } from './foundation.ts';

/** What tells other programs of tickets. Throws `service/invalid` for a webhook without a secret. */
export function assembleWebhooks(base: Base, { mails, tickets }: Foundation): WebhookSender {
  const { config, provider, clock, log, metrics } = base;
  const read = () => readWebhookSecrets(provider.current.webhooks, config.webhookSecret, config.serviceFile);
  let known = read();
  if (known.problems.length > 0) {
    throw new ProblemsError('service/invalid', config.serviceFile, known.problems);
  }
  provider.onChange(() => {
    known = read();
    for (const detail of known.problems) log.error('webhook.withoutSecret', { detail });
  });
  const webhooks = new WebhookSender({
    ...{ store: tickets.store, clock, log },
    webhooks: () => provider.current.webhooks,
    secret: (id) => known.secrets.get(id),
    transport: (call) => outgoingCall(call),
    alarm: ({ id }) => mails.alarms.raise((language) => webhookAlarm(id, language)),
  });
  tickets.store.onStored((ticket) => webhooks.ticker.notice(ticket));
  metrics.gauge(
    'webhooks_paused',
    'Webhooks that rest because they failed again and again',
    () => provider.current.webhooks.filter(({ id }) => webhooks.pausedSince(id) !== undefined).length,
  );
  return webhooks;
}
