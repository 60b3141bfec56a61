import { z } from 'zod';
import type { Log } from '../../core/log.ts';
import type { Service, Staff } from '../../serviceSchema.ts';
import { readJson } from '../../web/body.ts';
import { type Exchange, header, json, type Reply } from '../../web/exchange.ts';
import { Limits } from '../../web/limits.ts';
import type { WebServer } from '../../web/server.ts';
import type { ApiScope, ApiTokens, KnownToken } from './apiTokens.ts';
import type { ApiAnswer, ApiCall, Operation, TokenCall } from './operation.ts';
import { ApiProblem, problemReply } from './problems.ts';

const MOST_BYTES = 64 * 1024;
const nothing = z.strictObject({});

export interface ApiRoutesParts {
  server: WebServer;
  tokens: ApiTokens;
  /** The current `service.yaml`. */
  service(): Service;
  log: Log;
}

/**
 * The routes of the API. The schemas that check a request and its answer are those that document it. Only a bearer
 * token opens them: cookies are not looked at, and no page of another origin may read what they answer.
 */
export class ApiRoutes {
  /** Every operation that was made, for its documentation and for who wants to check them. */
  readonly list: Operation[] = [];
  readonly #parts: ApiRoutesParts;
  readonly #limits: Limits<'api'>;

  constructor(parts: ApiRoutesParts) {
    this.#parts = parts;
    this.#limits = new Limits<'api'>(() => parts.service().limits);
  }

  /** An operation for everybody, such as the documentation. */
  open<Query extends z.ZodObject, Body extends z.ZodObject, Answer extends z.ZodType>(
    operation: Operation<Query, Body, Answer>,
    handle: (call: ApiCall<z.output<Query>, z.output<Body>>) => ApiAnswer<z.input<Answer>>,
  ): void {
    this.#route(operation, async (exchange) => {
      await this.#limits.takeAddress('api', exchange.client);
      return handle(await this.#fitting(exchange, operation));
    });
  }

  /** An operation for programs whose token has the scope. */
  guarded<Query extends z.ZodObject, Body extends z.ZodObject, Answer extends z.ZodType>(
    operation: Operation<Query, Body, Answer> & { scope: ApiScope },
    handle: (call: TokenCall<z.output<Query>, z.output<Body>>) => Promise<ApiAnswer<z.input<Answer>>>,
  ): void {
    this.#route(operation, async (exchange) => {
      const known = await this.#letIn(exchange);
      if (!known.token.scopes.includes(operation.scope)) throw new ApiProblem('scope');
      return await handle({ ...(await this.#fitting(exchange, operation)), ...known });
    });
  }

  #route<Answer extends z.ZodType>(
    operation: Operation<z.ZodObject, z.ZodObject, Answer>,
    handle: (exchange: Exchange) => Promise<ApiAnswer<z.input<Answer>>>,
  ): void {
    this.list.push(operation);
    this.#parts.server.route(operation.method, operation.path, async (exchange): Promise<Reply> => {
      try {
        const { value, headers = {} } = await handle(exchange);
        return json(200, operation.answer.parse(value), { 'Cache-Control': 'no-store', ...headers });
      } catch (error) {
        const reply = problemReply(error, exchange);
        if (reply.status >= 500) this.#parts.log.error('api.failed', { request: exchange.id, error });
        return reply;
      }
    });
  }

  async #letIn({ request, client }: Exchange): Promise<{ token: KnownToken; member: Staff }> {
    const [, sent = ''] = /^Bearer ([\w-]{20,100})$/.exec(header(request, 'authorization') ?? '') ?? [];
    const token = sent === '' ? undefined : await this.#parts.tokens.find(sent);
    const member = this.#parts.service().staff.find(({ id }) => id === token?.staff);
    if (!token || !member) {
      await this.#limits.takeAddress('api', client);
      throw new ApiProblem('unauthorized');
    }
    await this.#limits.take('api', token.digest, client);
    return { token, member };
  }

  async #fitting<Query extends z.ZodObject, Body extends z.ZodObject>(
    exchange: Exchange,
    { method, query, body }: Operation<Query, Body>,
  ): Promise<ApiCall<z.output<Query>, z.output<Body>>> {
    const asked = method === 'POST' ? ((await readBodyOf(exchange)) ?? {}) : {};
    return {
      exchange,
      service: this.#parts.service(),
      query: fitting(query, Object.fromEntries(exchange.query)),
      body: fitting(body, asked),
    };
  }
}

async function readBodyOf({ request }: Exchange): Promise<unknown> {
  const type = header(request, 'content-type');
  if (type !== undefined && !/^application\/json\b/i.test(type)) throw new ApiProblem('mediaType');
  return await readJson(request, MOST_BYTES);
}

function fitting<Schema extends z.ZodObject>(schema: Schema | undefined, value: unknown): z.output<Schema> {
  const result = (schema ?? nothing).safeParse(value);
  if (result.success) return result.data as z.output<Schema>;
  const errors = result.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new ApiProblem('invalid', { errors });
}
