import type { KeyObject } from 'node:crypto';
import { departmentName, staffName } from '../organisation.ts';
import type { SettingsSource } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import { readMailAddress } from './address.ts';
import { composeMail, type Sender } from './mailComposing.ts';
import type { MailMessage } from './mailMessage.ts';
import { introduces } from './newsContent.ts';
import type { OutgoingMail } from './outgoingMail.ts';
import { collectPictures, type UploadReader } from './pictures.ts';

export interface MailComposerParts {
  settings: SettingsSource;
  /** MAIL_FROM, as in a mail header; undefined or unreadable means the company's address. */
  from: string | undefined;
  /** REPLY_ADDRESS, plain or with `{token}`. */
  replyAddress: string | undefined;
  /** Signs the tokens of mails; the same after a restart. */
  key: KeyObject;
  uploads: UploadReader;
  /** Whether answers to mails are read. */
  answerable: boolean;
  /** The address of the console, once it is known. */
  console?: () => string | undefined;
}

const none: UploadReader = { open: async () => undefined };

/** Puts mails together by the settings in force, with the pictures that the customer sent. */
export function mailComposer(
  parts: MailComposerParts,
): (ticket: Ticket, mail: OutgoingMail) => Promise<MailMessage> {
  return async (ticket, mail) => {
    const opening = introduces(ticket, mail);
    const added = mail.events.flatMap((n) => {
      const event = ticket.events[n];
      return event?.type === 'added' ? [{ ...event, from: 'customer' as const }] : [];
    });
    const transcript = opening ? ticket.transcript : added;
    const uploads = mail.withoutPictures ? none : parts.uploads;
    return composeMail(ticket, mail, senderOf(parts), await collectPictures(transcript, uploads));
  };
}

/** Who mails come from and how they are worded, by the settings in force. */
export function senderOf(parts: Omit<MailComposerParts, 'uploads'>): Sender {
  const { settings, from, replyAddress, key, answerable, console } = parts;
  const { company, languages, timeZone } = settings.current;
  const language = languages[0] ?? 'zh-CN';
  const name = company.name[language];
  const address = from === undefined ? undefined : readMailAddress(from);
  return {
    language,
    timeZone,
    company: name,
    from: address ? { ...address, name: address.name || name } : { name, address: company.mail },
    replyAddress,
    key,
    answerable,
    console: console?.(),
    staffName: (id) => staffName(id, settings.current),
    departmentName: (id) => departmentName(id, settings.current, language),
  };
}
