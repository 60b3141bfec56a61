import { type Activity, ActivityTypes, type Attachment } from 'botbuilder';
import { incomingMessage } from '../incoming.ts';
import { type IncomingFileParts, received, unreadable } from './incomingFile.ts';
import type { LiveAccount } from './liveAccount.ts';
import type { PushContent } from './push.ts';

export interface IncomingParts extends IncomingFileParts {
  /** Longest text that is read, in UTF-16 units. */
  messageLength(): number;
}

/** A push as the activity of a turn; undefined where there is nothing for a bot to answer. */
export async function incomingActivity(
  content: PushContent,
  live: LiveAccount,
  parts: IncomingParts,
): Promise<Partial<Activity> | undefined> {
  const message = (text: string, files?: Attachment[]) =>
    incomingMessage({ type: 'message', text }, parts.messageLength(), files);
  switch (content.kind) {
    case 'text':
      return content.text.trim() ? message(content.text) : message('', [unreadable]);
    case 'click':
      return content.value ? message(content.value) : undefined;
    case 'link':
      return message([content.title, content.description, content.url].filter(Boolean).join('\n'));
    case 'location':
      return { ...message(placeOf(content)), entities: [coordinates(content)] };
    case 'media':
      if (content.recognition) return message(content.recognition);
      return await fromFile(content, live, parts, message);
    case 'unsupported':
      return message('', [unreadable]);
    case 'subscribe':
      return {
        type: ActivityTypes.ConversationUpdate,
        ...(content.scene && { channelData: { scene: content.scene } }),
      };
    default:
      return undefined;
  }
}

type Place = Extract<PushContent, { kind: 'location' }>;

function placeOf({ label, latitude, longitude }: Place): string {
  return label.trim() || `${latitude}, ${longitude}`;
}

function coordinates({ label, latitude, longitude }: Place) {
  return { type: 'GeoCoordinates', latitude, longitude, name: label };
}

// A voice whose words are known is as good as written.
async function fromFile(
  content: Extract<PushContent, { kind: 'media' }>,
  live: LiveAccount,
  parts: IncomingParts,
  message: (text: string, files?: Attachment[]) => Partial<Activity>,
): Promise<Partial<Activity>> {
  const { file, words } = await received(content, live, parts);
  return words ? message(words) : message('', [file]);
}
