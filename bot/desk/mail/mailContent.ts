import { promiseWords } from '../promiseWords.ts';
import type { Ticket } from '../ticket.ts';
import { customerWords } from './customerWords.ts';
import { additions, background, type MailSection, transcriptSections } from './mailSections.ts';
import type { MailSetting } from './mailSetting.ts';
import { mailWords } from './mailWords.ts';
import type { Label, MailWords } from './mailWordsShape.ts';
import { introduces, newsNotices, newsSections } from './newsContent.ts';
import { newsWords } from './newsWords.ts';
import type { OutgoingMail } from './outgoingMail.ts';
import { timeWords } from './timeWords.ts';

/** What a mail says, before it becomes text and HTML; words from outside are in it as they came. */
export interface MailContent {
  /** What must be seen first. */
  notices: string[];
  rows: { label: string; value: string }[];
  sections: MailSection[];
  /** Where it can be seen and acted on after a login. */
  link?: { label: string; address: string };
  foot: string;
}

/** The content of one mail of a ticket; `leftOut` are the names of pictures that are not attached. */
export function mailContent(
  ticket: Ticket,
  mail: OutgoingMail,
  setting: MailSetting,
  leftOut: string[],
): MailContent {
  const words = mailWords[setting.language];
  const opened = introduces(ticket, mail);
  const address = setting.console === undefined ? undefined : `${setting.console}/tickets/${ticket.number}`;
  return {
    notices: [...newsNotices(ticket, mail, setting), ...notices(ticket, mail, words)],
    rows: rows(ticket, words, setting),
    sections: [
      ...newsSections(ticket, mail, setting),
      ...additions(ticket, mail, words, setting),
      { heading: words.labels.problem, lines: [ticket.problem] },
      ...(opened ? background(ticket, words) : []),
      { heading: words.leftOut, lines: leftOut },
      ...(opened ? transcriptSections(ticket.transcript, words, setting) : []),
    ].filter((section) => section.lines.length > 0),
    ...(address !== undefined && { link: { label: words.open, address } }),
    foot: [setting.answerable ? newsWords[setting.language].how : '', words.foot(setting.company)]
      .filter((part) => part !== '')
      .join('\n'),
  };
}

/** The time by which an answer is due, in the words of mails. */
export function dueWords(ticket: Ticket, { language, timeZone }: MailSetting): string {
  if (!ticket.promise) return mailWords[language].noPromise;
  return timeWords(ticket.promise.dueAt, timeZone, language, ticket.promise.makeUpDay);
}

function notices(ticket: Ticket, mail: OutgoingMail, words: MailWords): string[] {
  return [
    ...(mail.refusedBy === undefined ? [] : [words.refused(mail.refusedBy)]),
    ...(ticket.priority === 'urgent' && isUnanswered(ticket) ? [words.callNow] : []),
    ...(ticket.withheldDraft === undefined ? [] : [words.withheld]),
    ...(ticket.promise && isUnanswered(ticket) ? [words.answerBy] : []),
  ];
}

function isUnanswered({ state }: Ticket): boolean {
  return state === 'waiting' || state === 'taken';
}

function rows(ticket: Ticket, words: MailWords, setting: MailSetting): MailContent['rows'] {
  const { contacts, name } = ticket.customer;
  const values: [label: Label, value: string | undefined][] = [
    ['number', ticket.number],
    ['kind', words.kinds[ticket.kind]],
    ['priority', ticket.priority === 'normal' ? undefined : words.priorities[ticket.priority]],
    ['due', dueWords(ticket, setting)],
    ['counted', ticket.promise && promiseWords(ticket.promise, setting.language)],
    ['follows', ticket.follows?.number],
    ['inCharge', ticket.owner === undefined ? undefined : setting.staffName(ticket.owner)],
    ['reason', words.reasons[ticket.reason]],
    ['customer', customerWords(name) ?? words.nameless],
    ['replyBy', [words.replyBy[ticket.replyBy], ticket.callWhen].filter(Boolean).join(' · ')],
    ['phone', contacts.phone],
    ['email', contacts.email],
    ['qq', contacts.qq],
    ['address', contacts.address],
  ];
  return values.flatMap(([label, value]) => (value ? [{ label: words.labels[label], value }] : []));
}
