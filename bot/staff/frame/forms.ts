import type { SentFile } from '../../desk/acts/agentFiles.ts';
import { readBody } from '../../web/body.ts';
import { type Exchange, header } from '../../web/exchange.ts';
import { isOwnOrigin } from '../../web/origins.ts';
import { RequestError } from '../../web/requestError.ts';

/** The most that is read of a form: of anybody, and of who is signed in and may write articles. */
export const mostBytes = { stranger: 64 * 1024, staff: 512 * 1024 } as const;
const UPLOAD_WITHIN = 60_000;

/** A form as browsers send it. Throws a RequestError: 415 for another type, those of `readBody`. */
async function readForm(exchange: Exchange, most: number): Promise<URLSearchParams> {
  const type = header(exchange.request, 'content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw new RequestError(415, 'Send this as a form.');
  }
  return new URLSearchParams((await readBody(exchange.request, most)).toString('utf8'));
}

/** The form of a POST; an empty one otherwise. */
export async function postedForm(exchange: Exchange, most: number): Promise<URLSearchParams> {
  return exchange.request.method === 'POST' ? await readForm(exchange, most) : new URLSearchParams();
}

/** A form with files of at most so many bytes in all; throws like `readForm`, and 400 for a broken one. */
export async function readFormWithFiles(
  exchange: Exchange,
  most: number,
): Promise<{ form: URLSearchParams; files: SentFile[] }> {
  const type = header(exchange.request, 'content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type))
    return { form: await postedForm(exchange, mostBytes.staff), files: [] };
  const body = new Uint8Array(await readBody(exchange.request, most + mostBytes.stranger, UPLOAD_WITHIN));
  const sent = await new Response(body, { headers: { 'Content-Type': type } }).formData().catch((cause) => {
    throw new RequestError(400, 'The form is broken.', { cause });
  });
  const form = new URLSearchParams();
  const files: SentFile[] = [];
  for (const [name, value] of sent) {
    if (typeof value === 'string') form.append(name, value);
    // A field without a chosen file comes as an empty one.
    else if (value.size > 0) files.push(await asSent(value));
  }
  return { form, files };
}

async function asSent(file: File): Promise<SentFile> {
  return { name: file.name, contentType: file.type, content: new Uint8Array(await file.arrayBuffer()) };
}

/** Throws a RequestError 403 for what another site made the browser send. */
export function refuseOtherSites(exchange: Exchange): void {
  const site = header(exchange.request, 'sec-fetch-site');
  const origin = header(exchange.request, 'origin');
  const own = origin !== undefined && isOwnOrigin(origin, exchange);
  // Old browsers, and new ones on plain http, say nothing but the origin.
  if (site === undefined ? !own : site !== 'same-origin' || (origin !== undefined && !own)) {
    throw new RequestError(403, 'This was sent from another site.', { word: 'OtherSite' });
  }
}

/** One field of a form, its line ends as ours; empty where it is missing. */
export function field(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
}
