import type { Attachment } from 'botbuilder';
import { z } from 'zod';
import { randomId } from '../../core/ids.ts';
import type { Turns } from '../../turn/turns.ts';
import { type Exchange, json, type Reply } from '../../web/exchange.ts';
import { fileReply } from '../../web/fileReply.ts';
import { clientKey, incomingMessage } from '../incoming.ts';
import { conversationId, unknownConversation } from './conversationId.ts';
import { CHANNEL } from './delivered.ts';
import type { DirectLineParts } from './directLineParts.ts';
import { readUpload, type UploadForm } from './uploadForm.ts';

const named = z.object({ attachments: z.array(z.object({ name: z.string() })) });

/** Files of customers on their way in, and back to those who know their name. */
export class UploadRoutes {
  readonly #parts: DirectLineParts;
  readonly #turns: Turns;

  constructor(parts: DirectLineParts, turns: Turns) {
    this.#parts = parts;
    this.#turns = turns;
  }

  /** Files are on disk before the message that shows them is, and gone again if it is not taken in. */
  async upload(exchange: Exchange): Promise<Reply> {
    const id = conversationId(exchange);
    this.#parts.access.callerOf(id, exchange);
    const conversation = await this.#parts.conversations.get(id);
    if (conversation?.channel !== CHANNEL) throw unknownConversation();
    await this.#parts.limits.take('upload', conversation.customer, exchange.client);
    const { uploadBytes } = this.#parts.service().limits;
    const form = await readUpload(exchange.request, this.#parts.uploads, uploadBytes);
    return json(200, { id: await this.#receive(id, form) });
  }

  /** What a customer sent, for who knows its name. */
  async read({ params }: Exchange): Promise<Reply> {
    return fileReply(await this.#parts.uploads.open(params.name ?? ''));
  }

  async #receive(id: string, form: UploadForm): Promise<string> {
    const { messageLength } = this.#parts.service().limits;
    try {
      const activity = incomingMessage(form.activity, messageLength, inOrder(form).map(asAttachment));
      const received = await this.#turns.receive(id, clientKey(activity) ?? randomId(), activity);
      if (received.repeated) await this.#remove(form);
      return received.id;
    } catch (error) {
      await this.#remove(form);
      throw error;
    }
  }

  async #remove({ files }: UploadForm): Promise<void> {
    await Promise.all(files.map(({ file }) => this.#parts.uploads.remove(file.name)));
  }
}

// Parts arrive in any order; the activity lists its files in the right one.
function inOrder({ activity, files }: UploadForm): UploadForm['files'] {
  const names = named.safeParse(activity).data?.attachments.map((one) => one.name) ?? [];
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return files.toSorted((a, b) => place(a.name) - place(b.name));
}

function asAttachment({ name, file }: UploadForm['files'][number]): Attachment {
  const contentUrl = `/uploads/${file.name}`;
  const picture = file.contentType.startsWith('image/') ? { thumbnailUrl: contentUrl } : {};
  return { contentType: file.contentType, name, contentUrl, ...picture };
}
