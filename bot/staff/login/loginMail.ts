import type { ContentLocale } from '../../core/locale.ts';
import type { MailAddress } from '../../desk/mail/address.ts';
import type { MailMessage } from '../../desk/mail/mailMessage.ts';
import type { Service, Staff } from '../../serviceSchema.ts';
import { staffWords } from '../frame/staffWords.ts';
import { LINK_MINUTES } from './loginLinks.ts';

export interface LoginMailParts {
  service: Service;
  member: Staff;
  from: MailAddress;
  locale: ContentLocale;
  /** The whole address that lets them in. */
  link: string;
  /** Unguessable, for the name of the mail; not that of the link. */
  id: string;
  at: Date;
}

/** The mail that brings a link to its person, and to nobody else. */
export function loginMail({ service, member, from, locale, link, id, at }: LoginMailParts): MailMessage {
  const { mailSubject, mailText } = staffWords[locale].login;
  return {
    messageId: `<login.${id}@${from.address.split('@').at(-1) ?? 'localhost'}>`,
    name: `login-${id}`,
    date: at,
    from,
    to: { name: member.name, address: member.mail },
    replyTo: from,
    subject: mailSubject(service.company.name[locale]),
    text: mailText(member.name, link, LINK_MINUTES),
    html: '',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    references: [],
    important: false,
    pictures: [],
  };
}
