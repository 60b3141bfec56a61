import type { Reply } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';

/** What is not there, or not for this reader: the same, so that nobody learns which. */
export function notFound(): RequestError {
  return new RequestError(404, 'There is no such page.');
}

export function forbidden(): RequestError {
  return new RequestError(403, 'Your role does not allow this.');
}

/** Sends the browser on to a page, by GET. */
export function seeOther(address: string, headers: Record<string, string> = {}): Reply {
  return { status: 303, headers: { Location: address, ...headers } };
}

/** A page of the console as a reader may come back to it after the login; the queue for anything else. */
export function safeAddress(address: string): string {
  return /^\/console(?:\/[\w./-]{0,200})?$/.test(address) ? address : '/console';
}
