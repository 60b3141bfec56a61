import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import type { Service } from '../../serviceSchema.ts';
import type { Exchange, Reply } from '../../web/exchange.ts';
import { asRequestError, RequestError } from '../../web/requestError.ts';
import type { WebServer } from '../../web/server.ts';
import { type Action, mayOpen } from '../can.ts';
import { formToken, isFormToken, type Sessions } from '../login/sessions.ts';
import { sessionCookie } from './cookies.ts';
import { field, mostBytes, postedForm, readFormWithFiles, refuseOtherSites } from './forms.ts';
import { refusalPage } from './refusalPage.ts';
import { localeOf, remembering } from './staffLocale.ts';
import { forbidden, safeAddress, seeOther } from './staffReplies.ts';
import type { StaffVisit, StrangerVisit } from './staffVisit.ts';
import { staffWords } from './staffWords.ts';

export interface StaffRoutesParts {
  server: WebServer;
  sessions: Sessions;
  /** The current `service.yaml`. */
  service(): Service;
  clock: Clock;
  log: Log;
}

interface StaffRouteOptions {
  /** Being asked for is no sign that somebody sits there. */
  quietly?: boolean;
  /** Takes forms with files, of `limits.uploadBytes` in all. */
  files?: boolean;
}

type Method = 'GET' | 'POST';
type Handle<Visit> = (visit: Visit) => Promise<Reply> | Reply;

/**
 * The routes of the console. There are two ways to make one, so that none can forget its guard: `open` for the few
 * before the login, `staff` for what a role is needed for. Every POST must come from a page of ours.
 */
export class StaffRoutes {
  /** Every route that was made, for who wants to check them. */
  readonly list: { method: Method; path: string; access: Action | 'anybody' | 'signedIn' }[] = [];
  readonly #parts: StaffRoutesParts;

  constructor(parts: StaffRoutesParts) {
    this.#parts = parts;
  }

  /** A page that anybody may ask for. */
  open(method: Method, path: string, handle: Handle<StrangerVisit>): void {
    this.list.push({ method, path, access: 'anybody' });
    this.#route(method, path, async (exchange) => {
      if (method === 'POST') refuseOtherSites(exchange);
      return await handle(this.#stranger(exchange, await postedForm(exchange, mostBytes.stranger)));
    });
  }

  /** A page for those whose role allows the action; `signedIn` asks for no role. */
  staff(
    method: Method,
    path: string,
    access: Action | 'signedIn',
    handle: Handle<StaffVisit>,
    { quietly = false, files = false }: StaffRouteOptions = {},
  ): void {
    this.list.push({ method, path, access });
    this.#route(method, path, async (exchange) => {
      if (method === 'POST') refuseOtherSites(exchange);
      const visit = await this.#signedIn(exchange, quietly || isQuiet(exchange), files);
      if (!visit) return toLogin(exchange);
      if (method === 'POST' && !isFormToken(visit.session, field(visit.form, 'form'))) {
        throw new RequestError(403, 'This form belongs to another session.', { word: 'OtherSite' });
      }
      if (access !== 'signedIn' && !mayOpen(visit.member.id, access, visit.service)) throw forbidden();
      return await handle(visit);
    });
  }

  #route(method: Method, path: string, handle: (exchange: Exchange) => Promise<Reply>): void {
    this.#parts.server.route(method, path, async (exchange) => {
      try {
        return remembering(exchange, await handle(exchange));
      } catch (error) {
        return this.#refused(exchange, error);
      }
    });
  }

  #stranger(exchange: Exchange, form: URLSearchParams): StrangerVisit {
    const service = this.#parts.service();
    const locale = localeOf(exchange, service);
    const address = exchange.request.method === 'POST' ? '/console' : (exchange.request.url ?? '/console');
    return {
      exchange,
      service,
      locale,
      said: staffWords[locale],
      form,
      page: { service, locale, address, now: this.#parts.clock.now() },
    };
  }

  async #signedIn(
    exchange: Exchange,
    quietly: boolean,
    takesFiles: boolean,
  ): Promise<StaffVisit | undefined> {
    const id = sessionCookie(exchange);
    const session = id === undefined ? undefined : await this.#parts.sessions.find(id, quietly);
    const member = this.#parts.service().staff.find((one) => one.id === session?.staff);
    if (!session || !member) return undefined;
    const { uploadBytes } = this.#parts.service().limits;
    const sent = takesFiles
      ? await readFormWithFiles(exchange, uploadBytes)
      : { form: await postedForm(exchange, mostBytes.staff), files: [] };
    const visit = this.#stranger(exchange, sent.form);
    const page = { ...visit.page, reader: { member, formToken: formToken(session) } };
    return { ...visit, page, session, member, files: sent.files };
  }

  #refused(exchange: Exchange, error: unknown): Reply {
    const refused = asRequestError(error);
    if (refused.status >= 500) this.#parts.log.error('console.failed', { request: exchange.id, error });
    const service = this.#parts.service();
    const locale = localeOf(exchange, service);
    return refusalPage(refused, { service, locale, address: '/console', now: this.#parts.clock.now() });
  }
}

// The script of an open page looks again by itself: nobody sits there.
function isQuiet({ request }: Exchange): boolean {
  return request.method === 'GET' && request.headers['x-quiet'] === 'yes';
}

function toLogin({ request, path }: Exchange): Reply {
  const next = request.method === 'GET' ? safeAddress(path) : '/console';
  return seeOther(next === '/console' ? '/console/login' : `/console/login?next=${encodeURIComponent(next)}`);
}
