import type { ContentLocale } from '../../core/locale.ts';
import { mailWords } from '../mail/mailWords.ts';
import { timeWords } from '../mail/timeWords.ts';
import type { DeskSettings } from '../settings.ts';
import type { Ticket } from '../ticket.ts';
import type { Alert, AlertOccasion } from './alert.ts';

const words: Record<ContentLocale, Record<AlertOccasion, string>> = {
  'zh-CN': {
    new: '新的受理',
    half: '答复时限已过一半',
    soon: '答复时限将到',
    missed: '已超过答复时限',
    urgent: '紧急，请立即处理',
  },
  'en-US': {
    new: 'New case',
    half: 'Half of the time has passed',
    soon: 'The answer is due soon',
    missed: 'The promised time has passed',
    urgent: 'Urgent, please act now',
  },
};

/** What a group reads: occasion, department, number, kind, time and a link; nothing about the customer. */
export function alertText(ticket: Ticket, alert: Alert, settings: DeskSettings, link?: string): string {
  const language = settings.languages[0] ?? 'zh-CN';
  const { labels, kinds, noPromise } = mailWords[language];
  const department = settings.departments.find(({ id }) => id === alert.department)?.name[language] ?? '';
  const due = ticket.promise
    ? timeWords(ticket.promise.dueAt, settings.timeZone, language, ticket.promise.makeUpDay)
    : noPromise;
  return [
    `[${department}] ${words[language][alert.occasion]}`,
    `${labels.number}: ${ticket.number}`,
    `${labels.kind}: ${kinds[ticket.kind]}`,
    `${labels.due}: ${due}`,
    ...(link === undefined ? [] : [link]),
  ].join('\n');
}
