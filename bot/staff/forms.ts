import { readBody } from '../web/body.ts';
import { type Exchange, header } from '../web/exchange.ts';
import { isOwnOrigin } from '../web/origins.ts';
import { RequestError } from '../web/requestError.ts';

/** The most that is read of a form: of anybody, and of who is signed in and may write articles. */
export const mostBytes = { stranger: 64 * 1024, staff: 512 * 1024 } as const;

/** A form as browsers send it. Throws a RequestError: 415 for another type, those of `readBody`. */
export async function readForm(exchange: Exchange, most: number): Promise<URLSearchParams> {
  const type = header(exchange.request, 'content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw new RequestError(415, 'Send this as a form.');
  }
  return new URLSearchParams((await readBody(exchange.request, most)).toString('utf8'));
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
