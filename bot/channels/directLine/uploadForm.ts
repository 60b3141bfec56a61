import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { ServiceError } from '../../core/errors.ts';
import { parseJson, refuseEncoded } from '../../web/body.ts';
import { header } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';
import { bounded, cleanName, extensionOf } from '../../web/uploadParts.ts';
import type { StoredFile, Uploads } from '../uploads.ts';

const ACTIVITY = 'application/vnd.microsoft.activity';
/** Pictures travel in the activity a second time, as thumbnails, which nobody needs. */
const ACTIVITY_BYTES = 1024 * 1024;
const FILES = 5;

/** What an upload brought: the activity as the client wrote it, and the files, already on disk. */
export interface UploadForm {
  activity: unknown;
  files: { name: string; file: StoredFile }[];
}

/**
 * Reads a multipart form (the activity and up to 5 files, in any order) or a single file as the whole body, each file
 * of at most `limit` bytes. Nothing is left on disk when it throws: a RequestError 413 for too much, 400 for a malformed form.
 */
export async function readUpload(
  request: IncomingMessage,
  uploads: Uploads,
  limit: number,
): Promise<UploadForm> {
  refuseEncoded(request);
  const type = header(request, 'content-type') ?? '';
  if (/^multipart\/form-data\b/i.test(type)) return await new FormReader(request, uploads, limit).read();
  const name = fileNameOf(header(request, 'content-disposition') ?? '');
  const file = await uploads.add(bounded(request, limit), extensionOf(name));
  return { activity: { type: 'message' }, files: [{ name, file }] };
}

class FormReader {
  readonly #request: IncomingMessage;
  readonly #uploads: Uploads;
  readonly #limit: number;
  readonly #saving: Promise<{ name: string; file: StoredFile }>[] = [];
  #activity: Promise<string> | undefined;

  constructor(request: IncomingMessage, uploads: Uploads, limit: number) {
    this.#request = request;
    this.#uploads = uploads;
    this.#limit = limit;
  }

  async read(): Promise<UploadForm> {
    const parsed = await Promise.allSettled([this.#parse()]);
    const saved = await Promise.allSettled(this.#saving);
    const files = saved.filter((one) => one.status === 'fulfilled').map((one) => one.value);
    try {
      for (const one of [...parsed, ...saved]) if (one.status === 'rejected') throw one.reason;
      return { activity: parseJson((await this.#activity) ?? '') ?? { type: 'message' }, files };
    } catch (error) {
      await Promise.all(files.map(({ file }) => this.#uploads.remove(file.name)));
      if (error instanceof ServiceError) throw error;
      throw new RequestError(400, 'The upload is malformed or broke off.', { cause: error });
    }
  }

  async #parse(): Promise<void> {
    const form = busboy({
      headers: this.#request.headers,
      defParamCharset: 'utf8',
      limits: { files: FILES + 1, fields: FILES, fieldSize: ACTIVITY_BYTES, parts: 2 * FILES },
    });
    form.on('file', (_field, content, { filename, mimeType }) => {
      const taken = mimeType === ACTIVITY ? this.#takeActivity(content) : this.#takeFile(content, filename);
      taken.catch((error: Error) => form.destroy(error));
    });
    form.on('field', (_field, value, { mimeType }) => {
      if (mimeType === ACTIVITY) this.#activity = Promise.resolve(value);
    });
    const refuse = () => form.destroy(new RequestError(413, `At most ${FILES} files can be sent at once.`));
    form.on('filesLimit', refuse).on('partsLimit', refuse);
    await pipeline(bounded(this.#request, FILES * this.#limit + ACTIVITY_BYTES), form);
  }

  #takeActivity(content: Readable): Promise<unknown> {
    this.#activity = text(bounded(content, ACTIVITY_BYTES));
    return this.#activity;
  }

  #takeFile(content: Readable, filename = ''): Promise<unknown> {
    const name = cleanName(filename);
    const saving = this.#uploads.add(bounded(content, this.#limit), extensionOf(name));
    const saved = saving.then((file) => ({ name, file }));
    this.#saving.push(saved);
    return saved;
  }
}

// Header text arrives as Latin-1 whatever it was.
function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]*)"/i.exec(disposition)?.[1] ?? '';
  try {
    return cleanName(
      encoded === undefined ? Buffer.from(plain, 'latin1').toString('utf8') : decodeURIComponent(encoded),
    );
  } catch {
    return cleanName(plain);
  }
}
