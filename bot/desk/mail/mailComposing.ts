import type { KeyObject } from 'node:crypto';
import type { Ticket } from '../ticket.ts';
import type { MailAddress } from './address.ts';
import { customerWords } from './customerWords.ts';
import { htmlBody, textBody } from './mailBody.ts';
import { dueWords, mailContent } from './mailContent.ts';
import type { MailMessage, MailPicture } from './mailMessage.ts';
import type { MailSetting } from './mailSetting.ts';
import { mailToken } from './mailToken.ts';
import { mailWords } from './mailWords.ts';
import type { OutgoingMail } from './outgoingMail.ts';
import { plainLine } from './plainText.ts';

export interface Sender extends MailSetting {
  from: MailAddress;
  /** Where answers go: an address, with `{token}` for the token or without. Undefined: to `from`. */
  replyAddress: string | undefined;
  /** Signs the tokens. */
  key: KeyObject;
}

/** One stored mail of a ticket as a message: the same ticket, mail and sender always give the same one. */
export function composeMail(
  ticket: Ticket,
  mail: OutgoingMail,
  sender: Sender,
  pictures: { attached: MailPicture[]; leftOut: string[] },
): MailMessage {
  const content = mailContent(ticket, mail, sender, pictures.leftOut);
  const token = mailToken(sender.key, ticket.id, mail.audience);
  return {
    ...threading(ticket, mail, sender),
    name: `${ticket.number}-${mail.id}`,
    date: new Date(ticket.events[mail.events.at(-1) ?? 0]?.at ?? ticket.openedAt),
    from: { name: plainLine(sender.from.name), address: sender.from.address },
    to: { name: plainLine(mail.name), address: mail.address },
    ...(mail.cc && { cc: { name: plainLine(mail.cc.name), address: mail.cc.address } }),
    replyTo: replyTo(sender, token),
    subject: subject(ticket, mail, sender),
    text: textBody(content),
    html: htmlBody(content, sender.language),
    headers: {
      'X-Ticket': ticket.number,
      'X-Ticket-Kind': ticket.kind,
      ...(ticket.promise ? { 'X-Promised-At': ticket.promise.dueAt } : {}),
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    important: ticket.priority === 'urgent' || ticket.priority === 'critical',
    pictures: pictures.attached,
  };
}

function subject(ticket: Ticket, mail: OutgoingMail, sender: Sender): string {
  const words = mailWords[sender.language];
  const customer = plainLine(customerWords(ticket.customer.name) ?? words.nameless, 40);
  const alarm = mail.purpose === 'duty' ? `${words.urgent} ` : '';
  return `${alarm}[${ticket.number}] ${words.kinds[ticket.kind]} · ${customer} · ${dueWords(ticket, sender)}`;
}

function threading(ticket: Ticket, mail: OutgoingMail, sender: Sender) {
  const domain = sender.from.address.split('@').at(-1) ?? 'localhost';
  const messageId = (one: OutgoingMail) =>
    `<${one.id}.${mailToken(sender.key, ticket.id, one.audience)}@${domain}>`;
  // A root that no mail bears: it threads what goes to different people, too.
  const root = `<${ticket.id}@${domain}>`;
  const first = ticket.mails.find((one) => one.audience === mail.audience);
  return first === undefined || first.id === mail.id
    ? { messageId: messageId(mail), references: [root] }
    : { messageId: messageId(mail), references: [root, messageId(first)], inReplyTo: messageId(first) };
}

function replyTo(sender: Sender, token: string): MailAddress {
  const address = sender.replyAddress?.replace('{token}', token) ?? sender.from.address;
  return { name: plainLine(sender.from.name), address };
}
