import { z } from 'zod';

/** An answer of the API, found to be as its description says. */
export interface ApiReply {
  status: number;
  headers: Headers;
  value: Record<string, unknown>;
}

const described = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        responses: z.record(
          z.string(),
          z.object({ content: z.record(z.string(), z.object({ schema: z.any() })) }),
        ),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.any()) }),
});

/** A program that uses the API and holds every answer against the description that the service gives of itself. */
export class ApiClient {
  readonly #url: string;
  readonly #token: string;
  #description: z.infer<typeof described> | undefined;
  #keys = 0;
  /** Operations that were called, with the statuses that came. */
  readonly seen = new Set<string>();

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  async description() {
    this.#description ??= described.parse(
      await (await fetch(`${this.#url}/console/api/openapi.json`)).json(),
    );
    return this.#description;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<ApiReply> {
    return await this.#ask('get', path, { headers });
  }

  /** An act with a key of its own, unless the headers bring one. */
  async post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<ApiReply> {
    const all = {
      'Idempotency-Key': `act-${++this.#keys}-of-test`,
      'Content-Type': 'application/json',
      ...headers,
    };
    return await this.#ask('post', path, { method: 'POST', headers: all, body: JSON.stringify(body) });
  }

  async #ask(method: string, path: string, init: RequestInit): Promise<ApiReply> {
    const headers = new Headers({ Authorization: `Bearer ${this.#token}`, ...(init.headers as object) });
    const answer = await fetch(this.#url + path, { ...init, headers });
    const value = (await answer.json()) as Record<string, unknown>;
    await this.#check(method, path.split('?')[0] ?? path, answer, value);
    return { status: answer.status, headers: answer.headers, value };
  }

  async #check(method: string, path: string, answer: Response, value: unknown): Promise<void> {
    const { paths, components } = await this.description();
    const place = Object.keys(paths).find((one) =>
      new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
    const operation = paths[place ?? '']?.[method];
    const content = operation?.responses[String(answer.status)]?.content;
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    const schema = content?.[type]?.schema;
    if (!operation || !schema)
      throw new RangeError(`${method} ${path} ${answer.status} ${type} is not described.`);
    const name = schema.$ref?.split('/').at(-1);
    z.fromJSONSchema(name === undefined ? schema : components.schemas[name]).parse(value);
    this.seen.add(`${operation.operationId} ${answer.status}`);
  }
}
