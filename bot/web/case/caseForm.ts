import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { ServiceError } from '../../core/errors.ts';
import { refuseEncoded } from '../body.ts';
import { header } from '../exchange.ts';
import { RequestError } from '../requestError.ts';
import { bounded, cleanName, extensionOf } from '../uploadParts.ts';

/** So many pictures come with one form. */
export const PICTURES = 3;
const FIELD_BYTES = 16 * 1024;
const FIELDS = 8;

/** A picture of a form, on disk. */
export interface Picture {
  name: string;
  contentType: string;
  /** Its name under `DATA_DIR/uploads`. */
  file: string;
}

/** Where pictures are kept. */
export interface PictureKeeper {
  add(content: AsyncIterable<Buffer>, extension: string): Promise<{ name: string; contentType: string }>;
  remove(name: string): Promise<void>;
}

export interface CaseForm {
  fields: Readonly<Record<string, string>>;
  pictures: Picture[];
}

/**
 * Reads a form with fields and up to three pictures of at most `limit` bytes; what is no picture is left out. Throws a
 * RequestError: 413 for too much, 400 for a malformed form; then nothing is left on disk.
 */
export async function readCaseForm(
  request: IncomingMessage,
  keeper: PictureKeeper,
  limit: number,
): Promise<CaseForm> {
  refuseEncoded(request);
  const type = header(request, 'content-type') ?? '';
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) {
    throw new RequestError(415, 'Send this as a form.');
  }
  const fields: Record<string, string> = {};
  const saving: Promise<Picture>[] = [];
  const parsed = await Promise.allSettled([parse(request, keeper, limit, fields, saving)]);
  const saved = await Promise.allSettled(saving);
  const pictures = saved.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = [...parsed, ...saved].find((one) => one.status === 'rejected');
  const unwanted = failed
    ? pictures
    : pictures.filter(({ contentType }) => !contentType.startsWith('image/'));
  await Promise.all(unwanted.map(({ file }) => keeper.remove(file)));
  if (failed) throw asRefusal(failed.reason);
  return { fields, pictures: pictures.filter((one) => !unwanted.includes(one)) };
}

async function parse(
  request: IncomingMessage,
  keeper: PictureKeeper,
  limit: number,
  fields: Record<string, string>,
  saving: Promise<Picture>[],
): Promise<void> {
  const form = busboy({
    headers: request.headers,
    defParamCharset: 'utf8',
    limits: { files: PICTURES, fields: FIELDS, fieldSize: FIELD_BYTES, parts: FIELDS + PICTURES },
  });
  form.on('field', (name, value) => {
    if (/^[a-z]{1,20}$/.test(name)) fields[name] = value.replaceAll('\r\n', '\n').trim();
  });
  form.on('file', (_field, content, { filename }) => {
    // A field for pictures that was left empty comes as a file without a name.
    if (!filename) {
      content.resume();
      return;
    }
    const name = cleanName(filename);
    const kept = keeper.add(bounded(content, limit), extensionOf(name));
    const picture = kept.then((file) => ({ name, contentType: file.contentType, file: file.name }));
    saving.push(picture);
    picture.catch((error: Error) => form.destroy(error));
  });
  await pipeline(bounded(request, PICTURES * limit + FIELDS * FIELD_BYTES), form);
}

function asRefusal(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  return new RequestError(400, 'The form is malformed or broke off.', { cause: error });
}
