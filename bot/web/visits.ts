import type { IncomingMessage } from 'node:http';
import { randomId } from '../core/ids.ts';
import type { TrustedProxies } from './clientAddress.ts';
import type { Visit } from './exchange.ts';

/** Reads a request's line and connection once and remembers it for as long as the request lives. */
export class Visits {
  readonly #proxies: TrustedProxies;
  readonly #publicUrl: string | undefined;
  readonly #known = new WeakMap<IncomingMessage, Visit & { began: number }>();

  constructor(proxies: TrustedProxies, publicUrl: string | undefined) {
    this.#proxies = proxies;
    this.#publicUrl = publicUrl?.replace(/\/+$/, '');
  }

  /** `began` is a reading of `performance.now()`. */
  of(request: IncomingMessage): Visit & { began: number } {
    const known = this.#known.get(request);
    if (known) return known;
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    const visit = {
      id: randomId(),
      request,
      path,
      query: new URLSearchParams(query.join('?')),
      client: this.#proxies.clientAddress(request),
      baseUrl: this.#publicUrl ?? this.#proxies.clientUrl(request),
      began: performance.now(),
    };
    this.#known.set(request, visit);
    return visit;
  }
}
