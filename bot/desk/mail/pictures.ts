import type { Readable } from 'node:stream';
import type { TranscriptLine } from '../../core/handOff.ts';
import type { MailPicture } from './mailMessage.ts';
import { plainLine } from './plainText.ts';

// Most servers take 10 MB with a third added by the encoding.
const MOST_BYTES = 7_000_000;

/** What customers uploaded, by the `file` of a transcript's attachment; undefined where it is gone. */
export interface UploadReader {
  open(file: string): Promise<{ contentType: string; bytes: number; content: Readable } | undefined>;
}

/** The pictures of a transcript as far as one mail can carry them, and the names of the others. */
export async function collectPictures(
  transcript: readonly TranscriptLine[],
  uploads: UploadReader,
): Promise<{ attached: MailPicture[]; leftOut: string[] }> {
  const attached: MailPicture[] = [];
  const leftOut: string[] = [];
  let bytes = 0;
  const files = new Map(transcript.flatMap((line) => line.attachments ?? []).map((one) => [one.file, one]));
  for (const { file, name } of files.values()) {
    const stored = await uploads.open(file);
    const shown = plainLine(name).replace(/[/\\]/g, '_');
    if (stored && bytes + stored.bytes <= MOST_BYTES) {
      const content = await readWhole(stored.content);
      attached.push({ name: shown, contentType: stored.contentType, content });
      bytes += stored.bytes;
    } else {
      stored?.content.destroy();
      leftOut.push(shown);
    }
  }
  return { attached, leftOut };
}

async function readWhole(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
