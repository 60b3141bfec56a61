import type { IncomingMessage } from 'node:http';
import { header } from './exchange.ts';
import { RequestError } from './requestError.ts';

const SLOWEST = 8000;
const DEEPEST = 32;

/**
 * The whole body of a request, at most `limit` bytes, within 8 seconds. Throws a RequestError: 415 for any content
 * encoding (a compressed body says nothing about its real size), 413 as soon as the limit is passed, 408 when the
 * client is too slow, 400 when it goes away.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  milliseconds: number = SLOWEST,
): Promise<Buffer> {
  refuseEncoded(request);
  if (Number(header(request, 'content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  const body = Promise.withResolvers<Buffer>();
  const timer = setTimeout(
    () => body.reject(new RequestError(408, 'The body did not arrive in time.')),
    milliseconds,
  );
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limit) body.reject(tooLarge(limit));
    else chunks.push(chunk);
  });
  request.once('end', () => body.resolve(Buffer.concat(chunks)));
  const leave = () => body.reject(new RequestError(400, 'The request ended early.'));
  request.once('close', leave);
  request.once('error', (cause) => body.reject(new RequestError(400, 'The request broke off.', { cause })));
  try {
    return await body.promise;
  } finally {
    clearTimeout(timer);
    request.off('close', leave).removeAllListeners('data').pause();
  }
}

/** A JSON body; throws a RequestError 400 `InvalidContent` for anything but JSON of at most 32 levels. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const text = (await readBody(request, limit)).toString('utf8');
  return parseJson(text);
}

/** Like `readJson` for text that is here already; the empty text is undefined. */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  if (depth(text) > DEEPEST) throw invalid('is nested too deeply');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid('is not JSON', cause);
  }
}

/** Throws a RequestError 415 for a body that is not sent as it is. */
export function refuseEncoded(request: IncomingMessage): void {
  const encoding = header(request, 'content-encoding');
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new RequestError(415, 'The body must be sent without content encoding.');
}

export function tooLarge(limit: number): RequestError {
  return new RequestError(413, `The body may have at most ${limit} bytes.`);
}

function invalid(what: string, cause?: unknown): RequestError {
  return new RequestError(400, `The body ${what}.`, { word: 'InvalidContent', cause });
}

/** Levels of brackets outside of strings. Counted before parsing, since the parser recurses. */
function depth(text: string): number {
  let level = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++level);
    else if (sign === '}' || sign === ']') level--;
  }
  return deepest;
}
