import { administrationMailbox } from '../recipients.ts';
import type { DeskSettings } from '../settings.ts';
import type { Sender } from './mailComposing.ts';
import type { MailMessage } from './mailMessage.ts';

/** What administration is told of. */
export interface Alarm {
  /** Part of the Message-ID: what it is about, and no word from outside. */
  name: string;
  subject: string;
  text: string;
}

/** A mail to administration about the service itself; undefined where administration has no mailbox. */
export function alarmMail(
  { name: about, subject, text }: Alarm,
  settings: DeskSettings,
  sender: Sender,
  now: Date,
): MailMessage | undefined {
  const to = administrationMailbox(settings);
  if (!to) return undefined;
  const name = `${about}-${now.getTime()}`;
  return {
    messageId: `<${name}@${sender.from.address.split('@').at(-1) ?? 'localhost'}>`,
    name,
    date: now,
    from: sender.from,
    to: { name: to.name, address: to.address },
    replyTo: sender.from,
    subject,
    text: `${text}\n\n-- \n${sender.company}\n`,
    html: '',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    references: [],
    important: true,
    pictures: [],
  };
}
