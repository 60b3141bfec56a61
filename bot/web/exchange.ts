import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { RequestError } from './requestError.ts';

/** What is known of any request before it is answered. */
export interface Visit {
  /** Unguessable; stands in the log and in the `X-Request-Id` of the answer. */
  readonly id: string;
  readonly request: IncomingMessage;
  /** Path without the query, not decoded: text from outside, never logged. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Address of the client; forwarding headers count behind trusted proxies only. */
  readonly client: string;
  /** Where the client reaches us, like `https://chat.example.com`, without a slash at the end. */
  readonly baseUrl: string;
}

/** One request as its handler sees it. */
export interface Exchange extends Visit {
  readonly response: ServerResponse;
  /** Parts of the path that the route names, decoded: text from outside. */
  readonly params: Readonly<Record<string, string>>;
}

export interface Reply {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer | Readable;
}

export type Handler = (exchange: Exchange) => Promise<Reply> | Reply;

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** The one shape of errors on the wire: `{"error": {"code", "message"}}`. */
export function refusal(error: RequestError): Reply {
  return json(error.status, { error: { code: error.word, message: error.message } }, { ...error.headers });
}

/** A header that may stand only once, as text. */
export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
