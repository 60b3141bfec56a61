import type { TranscriptLine } from '../../core/handOff.ts';
import type { MailSection, MailSetting } from './mailContent.ts';
import type { MailWords } from './mailWords.ts';
import { clockWords, dayWords } from './timeWords.ts';

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
