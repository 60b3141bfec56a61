import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../../bot/core/clock.ts';

interface Media {
  content: Buffer;
  contentType: string;
  until: number;
  isVideo?: boolean;
}

const LIFETIME = 3 * 86_400_000;
const LARGEST = 2 * 1024 * 1024;

/** The files that customers sent and bots uploaded, each for three days. */
export class SimulatedMedia {
  readonly #clock: Clock;
  readonly #files = new Map<string, Media>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Keeps a file; gives its media id. */
  add(content: Buffer, contentType: string, isVideo = false): string {
    const id = randomBytes(12).toString('base64url');
    const until = this.#clock.now().getTime() + LIFETIME;
    this.#files.set(id, { content, contentType, until, isVideo });
    return id;
  }

  get(id: string): Media | undefined {
    return this.#files.get(id);
  }

  forgetAll(): void {
    this.#files.clear();
  }

  /** The file, as long as it is kept. */
  fresh(id: string | undefined): Media | undefined {
    const media = this.#files.get(id ?? '');
    return media && media.until > this.#clock.now().getTime() ? media : undefined;
  }

  /** Answers the upload of a picture. */
  upload(request: IncomingMessage, bytes: Buffer): object {
    const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? '';
    const text = bytes.toString('latin1');
    const head = /filename="([^"]*)"\r\nContent-Type: ([^\r]+)\r\n\r\n/.exec(text);
    if (!boundary || !head) return { errcode: 41005 };
    const end = text.lastIndexOf(`\r\n--${boundary}`);
    const content = bytes.subarray(head.index + head[0].length, end);
    if (!/^image\/(png|jpe?g|gif)$/.test(head[2] ?? '')) return { errcode: 40005 };
    if (content.length > LARGEST) return { errcode: 40009 };
    return { type: 'image', media_id: this.add(content, head[2] ?? ''), created_at: 1 };
  }

  /** Answers a download: the file itself, or the address of a video on this host. */
  download(id: string, host: string): object | Buffer {
    const media = this.fresh(id);
    if (!media) return { errcode: 40007 };
    return media.isVideo ? { video_url: `http://${host}/video/${id}` } : media.content;
  }
}
