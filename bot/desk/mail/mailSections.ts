import type { TranscriptLine } from '../../core/handOff.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketEvent } from '../ticketEvent.ts';
import type { MailSetting } from './mailSetting.ts';
import type { MailWords } from './mailWordsShape.ts';
import type { OutgoingMail } from './outgoingMail.ts';
import { clockWords, dayWords, timeWords } from './timeWords.ts';

export interface MailSection {
  heading: string;
  lines: string[];
}

/** A transcript as one section a day; each line with its time, the speaker and the names of pictures. */
export function transcriptSections(
  transcript: readonly TranscriptLine[],
  words: MailWords,
  { timeZone, language }: MailSetting,
): MailSection[] {
  const days = Map.groupBy(transcript, (line) => dayWords(line.at, timeZone, language));
  return [...days].map(([day, lines]) => ({
    heading: `${words.labels.transcript} · ${day}`,
    lines: lines.map((line) => {
      const pictures = (line.attachments ?? []).map(({ name }) => words.picture(name));
      const said = [line.text, ...pictures].filter((part) => part !== '').join(' ');
      const speaker = line.name ?? words.speakers[line.from];
      return `${clockWords(line.at, timeZone)} ${speaker}${language === 'en-US' ? ': ' : '：'}${said}`;
    }),
  }));
}

/** What customers added in the events of a mail. */
export function additions(
  ticket: Ticket,
  mail: OutgoingMail,
  words: MailWords,
  setting: MailSetting,
): MailSection[] {
  const lines = mail.events.flatMap((n) => {
    const event = ticket.events[n];
    return event?.type === 'added'
      ? [
          [
            timeWords(event.at, setting.timeZone, setting.language),
            event.text,
            ...picturesOf(event, words),
          ].join(' '),
        ]
      : [];
  });
  return [{ heading: words.added, lines }];
}

function picturesOf({ attachments = [] }: TicketEvent & { type: 'added' }, words: MailWords): string[] {
  return attachments.map(({ name }) => words.picture(name));
}

/** What was asked, tried and withheld before people took over. */
export function background(ticket: Ticket, words: MailWords): MailSection[] {
  return [
    { heading: words.labels.facts, lines: ticket.facts.map(({ label, value }) => `${label}: ${value}`) },
    { heading: words.labels.tried, lines: ticket.tried },
    {
      heading: words.labels.draft,
      lines: ticket.withheldDraft === undefined ? [] : [ticket.withheldDraft],
    },
  ];
}
