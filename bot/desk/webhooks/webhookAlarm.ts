import type { ContentLocale } from '../../core/locale.ts';
import type { Sender } from '../mail/mailComposing.ts';
import type { MailMessage } from '../mail/mailMessage.ts';
import { administrationMailbox } from '../recipients.ts';
import type { DeskSettings } from '../settings.ts';

const words: Record<ContentLocale, { subject: (id: string) => string; text: string }> = {
  'zh-CN': {
    subject: (id) => `接口推送已暂停：${id}`,
    text: '对方连续五次没有收下推送，已暂停；每十分钟试一次，恢复后自动补发三天之内的。受理工作不受影响。请检查对方系统，或 service.yaml 的 webhooks。',
  },
  'en-US': {
    subject: (id) => `Webhook paused: ${id}`,
    text: 'It did not take five calls in a row and rests now; it is tried every ten minutes, and told what it missed within three days once it answers. Cases are not affected. Please check the other program, or webhooks in service.yaml.',
  },
};

/** The mail that tells administration of a webhook that rests; undefined where administration has no mailbox. */
export function webhookAlarm(
  id: string,
  settings: DeskSettings,
  sender: Sender,
  now: Date,
): MailMessage | undefined {
  const to = administrationMailbox(settings);
  if (!to) return undefined;
  const { subject, text } = words[sender.language];
  const name = `webhook-${id}-${now.getTime()}`;
  return {
    messageId: `<${name}@${sender.from.address.split('@').at(-1) ?? 'localhost'}>`,
    name,
    date: now,
    from: sender.from,
    to: { name: to.name, address: to.address },
    replyTo: sender.from,
    subject: subject(id),
    text: `${text}\n\n-- \n${sender.company}\n`,
    html: '',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    references: [],
    important: true,
    pictures: [],
  };
}
