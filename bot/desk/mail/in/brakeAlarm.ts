import type { ContentLocale } from '../../../core/locale.ts';
import type { Alarm } from '../alarmMail.ts';

const words: Record<ContentLocale, { subject: string; text: string }> = {
  'zh-CN': {
    subject: '来信异常多，已暂停自动答复',
    text: '短时间内来信太多，可能是两台机器在互相回信。多出的来信没有丢弃，留在服务台“邮件”页等人查看；自动答复稍后继续。',
  },
  'en-US': {
    subject: 'Unusually many mails came in; answers are held back',
    text: 'Too many mails came within a short time; two machines may be answering each other. None is thrown away: what is too much waits for a person on the page Mails of the console, and answers go on later.',
  },
};

/** What administration is told when a brake of the mail desk holds something back. */
export function brakeAlarm(language: ContentLocale): Alarm {
  return { name: 'mail-brake', ...words[language] };
}
