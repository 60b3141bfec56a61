import { signingKey } from '../core/keys.ts';
import { watchCalendar } from '../desk/calendarWatch.ts';
import { CaseLinks } from '../desk/caseLinks.ts';
import { Desk } from '../desk/desk.ts';
import type { MailAddress } from '../desk/mail/address.ts';
import { Alarms } from '../desk/mail/alarms.ts';
import { CustomerMailer } from '../desk/mail/customerMail.ts';
import type { BrakeStore } from '../desk/mail/in/rateBrake.ts';
import { mailComposer, senderOf } from '../desk/mail/mailComposer.ts';
import type { MailTransport } from '../desk/mail/mailMessage.ts';
import { MailSender } from '../desk/mail/mailSender.ts';
import { Outbox } from '../desk/mail/outbox.ts';
import { smtpTransport } from '../desk/mail/smtpTransport.ts';
import { administrationMailbox } from '../desk/recipients.ts';
import { WatchedTicketStore } from '../desk/watchedTicketStore.ts';
import { withPending } from '../desk/webhooks/withPending.ts';
import { FileBrakeStore } from '../storage/brakeStore.ts';
import { MailFolder } from '../storage/mailFolder.ts';
import { FileTicketStore } from '../storage/ticketStore.ts';
import type { FileUploads } from '../storage/uploadStore.ts';
import type { Base } from './base.ts';

/** What the desk is made of, for those who work with it. */
export interface House {
  desk: Desk;
  links: CaseLinks;
  outbox: Outbox;
  store: WatchedTicketStore;
  transport: MailTransport;
  mailer: CustomerMailer;
  brakes: BrakeStore;
  alarms: Alarms;
  sender(): ReturnType<typeof senderOf>;
  from(): MailAddress;
}

/** Tickets and their mails. */
export function assembleDesk(base: Base, uploads: FileUploads): House {
  const { config, clock, log, provider, readiness, metrics } = base;
  const { smtpUrl, from, replyAddress, imapUrl } = config.mail;
  const store = new WatchedTicketStore(new FileTicketStore(config.dataDir), (ticket, from) =>
    withPending(ticket, from, provider.current.webhooks),
  );
  const key = signingKey(config.dataDir, 'mail');
  const transport = smtpUrl ? smtpTransport(smtpUrl) : new MailFolder(config.dataDir);
  const written = {
    ...{ settings: provider, from, replyAddress, key, answerable: imapUrl !== undefined },
    console: () => base.site.address && `${base.site.address}/console`,
  };
  const mailer = new CustomerMailer(transport, () => senderOf(written));
  const sender = new MailSender({
    transport,
    compose: mailComposer({ ...written, uploads }),
    standIn: () => administrationMailbox(provider.current),
    ...{ clock, log },
  });
  const outbox = new Outbox({ store, sender, clock, log });
  readiness.watch(() => provider.problem && 'service.yaml is invalid; the settings before it are in force.');
  readiness.watch(() => outbox.status.problem && 'No mail passes at present; the log says why.');
  metrics.gauge('mail_waiting', 'Tickets with a mail to send', () => outbox.status.waiting);
  metrics.gauge('mail_undelivered', 'Tickets whose mails were all refused', () => outbox.status.undelivered);
  base.stops.push(watchCalendar(provider, clock, log));
  const brakes = new FileBrakeStore(config.dataDir);
  const links = new CaseLinks(signingKey(config.dataDir, 'case'), () => addressForCustomers(base));
  const desk = new Desk({ store, outbox, settings: provider, links, clock, log });
  return {
    outbox,
    desk,
    links,
    store,
    transport,
    mailer,
    brakes,
    alarms: new Alarms({
      ...{ transport, brakes, settings: provider, clock, log },
      sender: () => senderOf(written),
    }),
    sender: () => senderOf(written),
    from: () => senderOf(written).from,
  };
}

// What only this machine or this network reaches is no address to give to customers, except where it is tried out.
function addressForCustomers({ config, site }: Base): string | undefined {
  const { publicUrl, host, trustedProxies } = config.web;
  const tried = ['127.0.0.1', '::1', 'localhost'].includes(host) && trustedProxies.length === 0;
  return publicUrl ?? (tried ? site.address : undefined);
}
