import { buffer } from 'node:stream/consumers';
import type { Clock } from '../../core/clock.ts';
import type { OpenedFile } from '../../web/fileReply.ts';
import type { LiveAccount } from './liveAccount.ts';
import type { WeChatMessage, WireMessage } from './message.ts';

/** The platform keeps a file for three days. */
const GOOD_FOR = 2.5 * 86_400_000;
const LARGEST = 2 * 1024 * 1024;

type Picture = Extract<WeChatMessage, { type: 'image' }>;

export interface PictureParts {
  /** What lies at the path of one of our own files. */
  open(path: string): Promise<OpenedFile | undefined>;
  publicUrl: string | undefined;
  clock: Clock;
}

/** Takes pictures to the platform before they are sent, each once in its time. */
export class Pictures {
  readonly #parts: PictureParts;

  constructor(parts: PictureParts) {
    this.#parts = parts;
  }

  /** A message ready for the wire; a picture that the platform would not take becomes a link. Throws a WeChatError. */
  async ready(live: LiveAccount, message: WeChatMessage): Promise<WireMessage> {
    if (message.type !== 'image') return message;
    const mediaId =
      (await live.mediaId(message.file, this.#parts.clock.now())) ?? (await this.#upload(live, message.file));
    return mediaId ? { type: 'image', mediaId } : this.link(message);
  }

  /** A picture as a link to our own copy; its name alone where the outside address is not known. */
  link({ file, name }: Picture): WireMessage {
    const { publicUrl } = this.#parts;
    const text = publicUrl ? `<a href="${publicUrl}${file}">${name}</a>` : name;
    return { type: 'text', text };
  }

  async #upload(live: LiveAccount, path: string): Promise<string | undefined> {
    const { open, clock } = this.#parts;
    const file = await open(path);
    if (!file) return undefined;
    const content = await buffer(file.content);
    if (file.bytes > LARGEST || !/^image\/(png|jpeg|gif)$/.test(file.contentType)) return undefined;
    const mediaId = await live.api.uploadPicture(file.name, content, file.contentType);
    await live.noteMedia(path, mediaId, new Date(clock.now().getTime() + GOOD_FOR));
    return mediaId;
  }
}
