import { setTimeout as sleep } from 'node:timers/promises';
import { type Activity, ActivityTypes, type Attachment } from 'botbuilder';
import type { Log } from '../../core/log.ts';
import { incomingMessage } from '../incoming.ts';
import type { Uploads } from '../uploads.ts';
import type { LiveAccount } from './liveAccount.ts';
import type { PushContent } from './push.ts';

/** A file that takes longer would cost the answer to its push. */
const SLOWEST = 2500;

const names = { image: ['图片', 'jpg'], voice: ['语音', 'amr'], video: ['视频', 'mp4'] } as const;

/** What stands for something that was sent and cannot be read. */
const unreadable: Attachment = { contentType: 'application/octet-stream', name: '' };

export interface IncomingParts {
  uploads: Uploads;
  log: Log;
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
      return message('', [await fetched(content, live, parts)]);
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

// The platform forgets a file after three days, so that it is copied before the push is acknowledged.
async function fetched(
  { media, mediaId }: Extract<PushContent, { kind: 'media' }>,
  live: LiveAccount,
  { uploads, log }: IncomingParts,
): Promise<Attachment> {
  const [name, extension] = names[media];
  const timer = new AbortController();
  try {
    const late = sleep(SLOWEST, undefined, { signal: timer.signal }).then(() => undefined);
    const file = await Promise.race([live.api.download(mediaId), late]);
    if (!file) return { ...unreadable, name };
    const kind = /^(?:image|video|audio)\/([a-z0-9]{2,5})$/.exec(file.contentType)?.[1];
    const stored = await uploads.add(chunks(file.content), kind === 'jpeg' ? 'jpg' : (kind ?? extension));
    const contentType = stored.contentType.startsWith('image/') ? stored.contentType : file.contentType;
    return { contentType, name: `${name}.${extension}`, contentUrl: `/uploads/${stored.name}` };
  } catch (error) {
    log.error('wechat.download-failed', { error });
    return { ...unreadable, name };
  } finally {
    timer.abort();
  }
}

async function* chunks(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
