import type { ContentLocale } from '../../core/locale.ts';
import type { Alarm } from '../mail/alarmMail.ts';

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

/** What administration is told of a webhook that rests. */
export function webhookAlarm(id: string, language: ContentLocale): Alarm {
  const { subject, text } = words[language];
  return { name: `webhook-${id}`, subject: subject(id), text };
}
