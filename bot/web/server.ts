import restify from 'restify';
import type { Log } from '../core/log.ts';
import { logAccess } from './accessLog.ts';
import { TrustedProxies } from './clientAddress.ts';
import { type CrossOriginRule, crossOriginHeaders, isPreflight } from './crossOrigin.ts';
import { type Exchange, type Handler, type Reply, refusal } from './exchange.ts';
import { listenOn } from './listening.ts';
import type { HttpMetrics } from './metrics.ts';
import { asRequestError, type RequestError } from './requestError.ts';
import { restifyRefusal } from './restifyRefusal.ts';
import { securityHeaders, strictTransport } from './securityHeaders.ts';
import { send } from './sending.ts';
import { limitClients, type Slowest } from './slowClients.ts';
import { type UpgradeHandler, Upgrades } from './upgrades.ts';
import { Visits } from './visits.ts';

export interface WebServerOptions {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The address customers use, where it is not the one that the request names. */
  publicUrl?: string | undefined;
  trustedProxies: readonly string[];
  log: Log;
  metrics: HttpMetrics;
  slowest?: Slowest;
}

type RefusalShape = (error: RequestError, exchange: Exchange) => Reply;

const GRACE = 10_000;

/**
 * The HTTP server: restify's router between our own edges. Bodies are read by `readBody` alone, since restify's
 * parsers end the process on a broken compressed body. Every answer has a request id, the security headers and, where
 * a rule says so, the CORS headers; every error has the one shape of `refusal`.
 */
export class WebServer {
  readonly #options: WebServerOptions;
  readonly #server = restify.createServer({ name: '' });
  readonly #visits: Visits;
  readonly #rules: CrossOriginRule[] = [];
  readonly #shapes: { prefix: string; shape: RefusalShape }[] = [];
  readonly #upgrades = new Upgrades();
  #stopping = false;

  /** Throws `config/invalid` for a trusted proxy that is no address. */
  constructor(options: WebServerOptions) {
    this.#options = options;
    this.#visits = new Visits(new TrustedProxies(options.trustedProxies), options.publicUrl);
    limitClients(this.#server.server, options.slowest);
    this.#server.server.on('upgrade', (request, socket, head) => {
      this.#upgrades
        .take(this.#visits.of(request), socket, head)
        .then((refused) => refused && this.#report(this.#visits.of(request).id, refused));
    });
    this.#server.on('error', (error) => options.log.error('http.failed', { error }));
    // Its callback is never called: restify would then answer once more, which ends the process.
    this.#server.on('restifyError', (request, response, error) => {
      const exchange = this.#exchange(request, response);
      const known = this.#shapes.find(({ prefix }) => exchange.path.startsWith(prefix));
      void send(exchange, (known?.shape ?? refusal)(restifyRefusal(error), exchange));
    });
    this.#server.on('after', (request, response, route) => {
      const done = { ...this.#visits.of(request), route: route?.path, status: response.statusCode };
      logAccess(options, done);
    });
    this.#server.pre((request, response, next) => this.#before(request, response, next));
  }

  /** Puts a handler on a path; `:name` parts come as `params`. GET answers HEAD too. What it throws is refused. */
  route(method: 'GET' | 'POST', path: string, handler: Handler): void {
    const run = async (request: restify.Request, response: restify.Response) => {
      const exchange = this.#exchange(request, response);
      const reply = await this.#answer(handler, exchange);
      if (this.#stopping) response.setHeader('Connection', 'close');
      await send(exchange, reply);
    };
    if (method === 'POST') this.#server.post({ path, name: `POST ${path}` }, run);
    else {
      this.#server.get({ path, name: `GET ${path}` }, run);
      this.#server.head({ path, name: `HEAD ${path}` }, run);
    }
  }

  /** Lets pages of other origins call what lies below a prefix. */
  allowCrossOrigin(rule: CrossOriginRule): void {
    this.#rules.push(rule);
  }

  /** Gives what no route answers below a prefix another shape than `refusal`. */
  refuseBelow(prefix: string, shape: RefusalShape): void {
    this.#shapes.push({ prefix, shape });
  }

  /** Hands WebSocket requests for a path over; the named groups of `pattern` come as `params`. */
  onUpgrade(pattern: RegExp, handler: UpgradeHandler): void {
    this.#upgrades.add(pattern, handler);
  }

  /** Begins to listen; gives the port. Throws `config/invalid` when that is not possible. */
  async listen(): Promise<number> {
    return await listenOn(this.#server.server, this.#options);
  }

  /** Takes no new connection, lets running requests finish (at most 10 seconds) and closes every socket. */
  async stop(): Promise<void> {
    const { server } = this.#server;
    this.#stopping = true;
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const timer = setTimeout(() => {
      server.closeAllConnections();
      this.#upgrades.end();
    }, GRACE);
    await closed;
    clearTimeout(timer);
  }

  #exchange(request: restify.Request, response: restify.Response): Exchange {
    return { ...this.#visits.of(request), response, params: request.params };
  }

  async #answer(handler: Handler, exchange: Exchange): Promise<Reply> {
    try {
      return await handler(exchange);
    } catch (error) {
      const refused = asRequestError(error);
      this.#report(exchange.id, refused);
      return refusal(refused);
    }
  }

  #before(request: restify.Request, response: restify.Response, next: restify.Next): void {
    const exchange = this.#exchange(request, response);
    const rule = this.#rules.find((one) => exchange.path.startsWith(one.prefix));
    const headers = {
      ...securityHeaders,
      ...(exchange.baseUrl.startsWith('https:') ? strictTransport : {}),
      'X-Request-Id': exchange.id,
      ...crossOriginHeaders(rule, exchange),
    };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!rule || !isPreflight(exchange)) next();
    else send(exchange, { status: 204 }).finally(() => next(false));
  }

  #report(request: string, refused: RequestError): void {
    if (refused.status >= 500) this.#options.log.error('http.error', { request, error: refused.cause });
  }
}
