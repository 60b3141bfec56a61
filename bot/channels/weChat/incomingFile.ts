import { setTimeout as sleep } from 'node:timers/promises';
import type { Attachment } from 'botbuilder';
import type { Log } from '../../core/log.ts';
import type { Uploads } from '../uploads.ts';
import type { Downloaded } from './download.ts';
import type { LiveAccount } from './liveAccount.ts';
import type { PushContent } from './push.ts';
import type { Transcribe } from './transcriber.ts';

/** Fetching and hearing that take longer would cost the answer to the push. */
const SLOWEST = 2500;

const names = { image: ['图片', 'jpg'], voice: ['语音', 'amr'], video: ['视频', 'mp4'] } as const;

/** What stands for something that was sent and cannot be read. */
export const unreadable: Attachment = { contentType: 'application/octet-stream', name: '' };

export interface IncomingFileParts {
  uploads: Uploads;
  /** Hears what is said in a recording; undefined where nobody does. */
  transcribe: Transcribe | undefined;
  log: Log;
}

/** A file of a customer, kept by us, and what is said in it. */
export interface ReceivedFile {
  file: Attachment;
  words?: string | undefined;
}

/** Copies a file before its push is acknowledged, since the platform forgets it after three days. */
export async function received(
  { media, mediaId }: Extract<PushContent, { kind: 'media' }>,
  live: LiveAccount,
  parts: IncomingFileParts,
): Promise<ReceivedFile> {
  const [name] = names[media];
  const timer = new AbortController();
  const late = sleep(SLOWEST, undefined, { signal: timer.signal }).catch(() => undefined);
  try {
    const content = await Promise.race([live.api.download(mediaId), late]);
    if (!content) return { file: { ...unreadable, name } };
    const heard = media === 'voice' ? words(content, parts, late) : undefined;
    const [file, said] = await Promise.all([stored(content, media, parts.uploads), heard]);
    return { file, words: said };
  } catch (error) {
    parts.log.error('wechat.download-failed', { error });
    return { file: { ...unreadable, name } };
  } finally {
    timer.abort();
  }
}

async function stored(
  { content, contentType }: Downloaded,
  media: keyof typeof names,
  uploads: Uploads,
): Promise<Attachment> {
  const [name, extension] = names[media];
  const kind = /^(?:image|video|audio)\/([a-z0-9]{2,5})$/.exec(contentType)?.[1];
  const kept = await uploads.add(chunks(content), kind === 'jpeg' ? 'jpg' : (kind ?? extension));
  return {
    contentType: kept.contentType.startsWith('image/') ? kept.contentType : contentType,
    name: `${name}.${extension}`,
    contentUrl: `/uploads/${kept.name}`,
  };
}

// Whatever goes wrong here, the recording itself is there: the customer is asked to write.
async function words(
  recording: Downloaded,
  { transcribe, log }: IncomingFileParts,
  late: Promise<undefined>,
): Promise<string | undefined> {
  const hearing = new AbortController();
  try {
    return await Promise.race([transcribe?.(recording, hearing.signal), late]);
  } catch (error) {
    log.error('wechat.transcription-failed', { error });
    return undefined;
  } finally {
    hearing.abort();
  }
}

async function* chunks(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
