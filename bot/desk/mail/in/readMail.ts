import PostalMime, { type Address, type Email } from 'postal-mime';
import { ServiceError } from '../../../core/errors.ts';
import { isMailAddress } from '../address.ts';
import { htmlText } from './htmlText.ts';

/** A mail that came in, taken apart; nothing in it is trusted. */
export interface ReadMail {
  /** Without angle brackets; empty where there is none. */
  messageId: string;
  /** The one address it says to come from, in small letters; empty where there is none or more than one. */
  from: string;
  /** Every address it was sent to, in small letters. */
  to: string[];
  subject: string;
  /** Message-IDs that it answers, without angle brackets: In-Reply-To first, then References from the newest. */
  answers: string[];
  /** In the order of the mail, names in small letters. */
  headers: { name: string; value: string }[];
  /** The words: the plain text part, else the HTML part as text. */
  text: string;
  /** Set where a part of it is a calendar's. */
  calendar: boolean;
  attachments: MailAttachment[];
}

export interface MailAttachment {
  name: string;
  contentType: string;
  content: Uint8Array;
  /** Set for pictures that belong to the text, such as a logo in a signature. */
  inline: boolean;
}

const ADDRESSED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to'];

/** A raw mail taken apart. Throws `desk/mail-unreadable` for one that cannot be. */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const email = await PostalMime.parse(raw, {
    maxNestingDepth: 50,
    maxHeadersSize: 512_000,
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  }).catch((cause: unknown) => {
    throw new ServiceError('desk/mail-unreadable', 'A mail could not be taken apart.', { cause });
  });
  const headers = email.headers.map(({ key, value }) => ({ name: key, value }));
  return {
    messageId: idsIn(email.messageId)[0] ?? '',
    from: fromOf(email),
    to: recipientsOf(email, headers),
    subject: email.subject ?? '',
    answers: [...idsIn(email.inReplyTo), ...idsIn(email.references).reverse()],
    headers,
    text: email.text?.trim() ? email.text : htmlText(email.html ?? ''),
    calendar: email.attachments.some(({ mimeType }) => mimeType === 'text/calendar'),
    attachments: email.attachments.flatMap(attachmentOf),
  };
}

/** The first value of a header, by its name in small letters; empty where there is none. */
export function headerOf(mail: Pick<ReadMail, 'headers'>, name: string): string {
  return mail.headers.find((header) => header.name === name)?.value ?? '';
}

function fromOf(email: Email): string {
  const lines = email.headers.filter(({ key }) => key === 'from');
  const address = email.from?.address?.toLowerCase() ?? '';
  return lines.length === 1 && isMailAddress(address) ? address : '';
}

function recipientsOf(email: Email, headers: ReadMail['headers']): string[] {
  const named = [...(email.to ?? []), ...(email.cc ?? [])].flatMap(mailboxes);
  const added = headers.filter(({ name }) => ADDRESSED.includes(name)).map(({ value }) => value.trim());
  return [...new Set([...named, ...added].map((one) => one.toLowerCase()).filter(isMailAddress))];
}

function mailboxes(address: Address): string[] {
  return address.group ? address.group.map((one) => one.address) : [address.address];
}

function idsIn(header: string | undefined): string[] {
  return [...(header ?? '').slice(0, 20_000).matchAll(/<([^<>\s]{1,300})>/g)].map(([, id = '']) => id);
}

function attachmentOf(attachment: Email['attachments'][number]): MailAttachment[] {
  const { content, filename, mimeType, disposition, related } = attachment;
  if (typeof content === 'string') return [];
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  const inline = related === true || disposition === 'inline';
  return [{ name: filename ?? '', contentType: mimeType, content: bytes, inline }];
}
