import { signingKey } from '../core/keys.ts';
import type { MailAddress } from '../desk/mail/address.ts';
import { Alarms } from '../desk/mail/alarms.ts';
import { CustomerMailer } from '../desk/mail/customerMail.ts';
import type { BrakeStore } from '../desk/mail/in/rateBrake.ts';
import { mailComposer, senderOf } from '../desk/mail/mailComposer.ts';
import type { Sender } from '../desk/mail/mailComposing.ts';
import type { MailTransport } from '../desk/mail/mailMessage.ts';
import { MailSender } from '../desk/mail/mailSender.ts';
import { smtpTransport } from '../desk/mail/smtpTransport.ts';
import { administrationMailbox } from '../desk/recipients.ts';
import { FileBrakeStore } from '../storage/brakeStore.ts';
import { MailFolder } from '../storage/mailFolder.ts';
import type { Base } from './base.ts';
import type { Kept } from './kept.ts';

/** What mails leave by. */
export interface Mails {
  transport: MailTransport;
  /** To the staff, of what happens to tickets. */
  ofTickets: MailSender;
  /** To customers. */
  toCustomers: CustomerMailer;
  /** To who looks after the service. */
  alarms: Alarms;
  brakes: BrakeStore;
  /** By whom and how mails are written at present. */
  sender(): Sender;
  from(): MailAddress;
}

/** Mails by SMTP, or kept as files where no server is set. */
export function assembleMails(base: Base, { uploads }: Pick<Kept, 'uploads'>): Mails {
  const { config, clock, log, provider } = base;
  const { smtpUrl, from, replyAddress, imapUrl } = config.mail;
  const transport = smtpUrl ? smtpTransport(smtpUrl) : new MailFolder(config.dataDir);
  const written = {
    ...{ settings: provider, from, replyAddress, answerable: imapUrl !== undefined },
    key: signingKey(config.dataDir, 'mail'),
    console: () => base.site.address && `${base.site.address}/console`,
  };
  const sender = () => senderOf(written);
  const brakes = new FileBrakeStore(config.dataDir);
  const compose = mailComposer({ ...written, uploads });
  const standIn = () => administrationMailbox(provider.current);
  return {
    ...{ transport, brakes, sender, from: () => sender().from },
    ofTickets: new MailSender({ transport, compose, standIn, clock, log }),
    toCustomers: new CustomerMailer(transport, sender),
    alarms: new Alarms({ transport, brakes, settings: provider, sender, clock, log }),
  };
}
