import type { MailAddress } from './address.ts';

/** A mail ready to be carried, to one recipient. */
export interface MailMessage {
  /** With angle brackets; the same whenever the mail is tried again. */
  messageId: string;
  /** A file name for it without ending: number and id of the mail. */
  name: string;
  date: Date;
  from: MailAddress;
  to: MailAddress;
  cc?: MailAddress;
  replyTo: MailAddress;
  subject: string;
  text: string;
  /** Empty for a mail of text alone. */
  html: string;
  headers: Record<string, string>;
  references: string[];
  inReplyTo?: string;
  important: boolean;
  pictures: MailPicture[];
}

export interface MailPicture {
  name: string;
  contentType: string;
  content: Uint8Array;
}

/** A way to carry mails: SMTP, or a folder. */
export interface MailTransport {
  /** Resolved: the mail is in other hands, durably. Throws a MailError, and then it may be tried again. */
  send(message: MailMessage, abort: AbortSignal): Promise<void>;
}

/** The message in the terms of nodemailer; it may neither read files nor fetch addresses. */
export function toNodemailer(message: MailMessage) {
  return {
    messageId: message.messageId,
    date: message.date,
    from: message.from,
    to: message.to,
    ...(message.cc ? { cc: message.cc } : {}),
    replyTo: message.replyTo,
    subject: message.subject,
    text: message.text,
    ...(message.html !== '' && { html: message.html }),
    headers: message.headers,
    references: message.references,
    ...(message.inReplyTo ? { inReplyTo: message.inReplyTo } : {}),
    ...(message.important ? { priority: 'high' as const } : {}),
    attachments: message.pictures.map(toAttachment),
    envelope: {
      from: message.from.address,
      to: [message.to, message.cc].flatMap((one) => one?.address ?? []),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function toAttachment({ name, contentType, content }: MailPicture) {
  return {
    filename: name,
    contentType,
    content: Buffer.from(content),
    contentDisposition: 'attachment' as const,
  };
}
