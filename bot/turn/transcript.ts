import type { Attachment } from 'botbuilder';
import type { TranscriptLine } from '../core/handOff.ts';
import type { Conversation, LogEntry } from './conversation.ts';

/** The unsealed part of a conversation's log, as it is shown to agents. */
export function transcriptOf({ log }: Pick<Conversation, 'log'>): TranscriptLine[] {
  return log.map((entry) => ({ at: entry.at, from: entry.from, ...nameIn(entry), ...wordsOf(entry) }));
}

function nameIn({ from, activity }: LogEntry): Pick<TranscriptLine, 'name'> {
  const name = from === 'agent' ? activity.from?.name : undefined;
  return name ? { name } : {};
}

function wordsOf({ activity }: LogEntry): Pick<TranscriptLine, 'text' | 'attachments'> {
  const attachments = activity.attachments?.flatMap(fileOf) ?? [];
  return { text: activity.text ?? '', ...(attachments.length > 0 && { attachments }) };
}

function fileOf({ name, contentType, contentUrl }: Attachment): Required<TranscriptLine>['attachments'] {
  // Pictures of articles are known to everybody who reads along.
  const file = contentUrl?.startsWith('/pictures/') ? undefined : contentUrl?.split('/').at(-1);
  return file ? [{ name: name ?? file, contentType, file }] : [];
}
