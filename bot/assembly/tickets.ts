import { signingKey } from '../core/keys.ts';
import { watchCalendar } from '../desk/calendarWatch.ts';
import { CaseLinks } from '../desk/caseLinks.ts';
import { Desk } from '../desk/desk.ts';
import { Outbox } from '../desk/mail/outbox.ts';
import { WatchedTicketStore } from '../desk/watchedTicketStore.ts';
import { withPending } from '../desk/webhooks/withPending.ts';
import { FileTicketStore } from '../storage/ticketStore.ts';
import type { Base } from './base.ts';
import type { Mails } from './mails.ts';

/** Tickets as they are kept, opened and mailed. */
export interface Tickets {
  desk: Desk;
  /** Tells of every ticket that is stored. */
  store: WatchedTicketStore;
  /** Sends what lies in tickets for the staff. */
  outbox: Outbox;
  /** To the pages of customers. */
  links: CaseLinks;
}

export function assembleTickets(base: Base, mails: Mails): Tickets {
  const { config, clock, log, provider, stops } = base;
  const store = new WatchedTicketStore(new FileTicketStore(config.dataDir), (ticket, from) =>
    withPending(ticket, from, provider.current.webhooks),
  );
  const outbox = new Outbox({ store, sender: mails.ofTickets, clock, log });
  store.onStored((ticket) => outbox.notice(ticket));
  watchOutbox(base, outbox);
  stops.push(watchCalendar(provider, clock, log));
  const links = new CaseLinks(signingKey(config.dataDir, 'case'), () => addressForCustomers(base));
  const desk = new Desk({ store, settings: provider, links, clock, log });
  return { desk, store, outbox, links };
}

function watchOutbox({ readiness, metrics }: Base, outbox: Outbox): void {
  readiness.watch(() => outbox.status.problem && 'No mail passes at present; the log says why.');
  metrics.gauge('mail_waiting', 'Tickets with a mail to send', () => outbox.status.waiting);
  metrics.gauge('mail_undelivered', 'Tickets whose mails were all refused', () => outbox.status.undelivered);
}

// What only this machine or this network reaches is no address to give to customers, except where it is tried out.
function addressForCustomers({ config, site }: Base): string | undefined {
  const { publicUrl, host, trustedProxies } = config.web;
  const tried = ['127.0.0.1', '::1', 'localhost'].includes(host) && trustedProxies.length === 0;
  return publicUrl ?? (tried ? site.address : undefined);
}
