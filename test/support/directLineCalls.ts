import { WebSocket } from 'ws';
import { z } from 'zod';

const activity = z.looseObject({
  type: z.string(),
  id: z.string(),
  text: z.string().optional(),
  timestamp: z.string(),
  from: z.looseObject({ id: z.string(), role: z.string() }),
  replyToId: z.string().optional(),
});

const activitySet = z.object({ activities: z.array(activity), watermark: z.string().optional() });

const session = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  streamUrl: z.string(),
  referenceGrammarId: z.string(),
});

export type ReadActivity = z.infer<typeof activity>;
export type ReadSet = z.infer<typeof activitySet>;
export type ReadSession = z.infer<typeof session>;

/** One call of the Direct Line REST interface, as any HTTP client could make it. */
export async function call(
  url: string,
  options: { token?: string; body?: unknown; method?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const { token, body, headers } = options;
  return await fetch(url, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** Begins a conversation of a new visitor. */
export async function begin(base: string, visitor: Record<string, unknown> = {}): Promise<ReadSession> {
  const { token } = z
    .object({ token: z.string() })
    .parse(await (await call(`${base}/chat/token`, { body: visitor })).json());
  return session.parse(await (await call(`${base}/v3/directline/conversations`, { token, body: {} })).json());
}

export async function readSession(response: Response): Promise<ReadSession> {
  return session.parse(await response.json());
}

/** Everything said after a watermark. */
export async function read(
  base: string,
  { conversationId, token }: ReadSession,
  watermark = '',
): Promise<ReadSet> {
  const url = `${base}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`;
  return activitySet.parse(await (await call(url, { token })).json());
}

export function texts({ activities }: ReadSet): (string | undefined)[] {
  return activities.map(({ text }) => text);
}

/** Says something; gives the answer of the server. */
export async function say(base: string, from: ReadSession, body: object): Promise<Response> {
  const url = `${base}/v3/directline/conversations/${from.conversationId}/activities`;
  return await call(url, { token: from.token, body: { type: 'message', from: { id: 'me' }, ...body } });
}

/** A plain WebSocket that keeps the frames it gets. */
export class Socket {
  readonly frames: ReadSet[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  #waiting: { count: number; resolve: () => void }[] = [];

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', (data) => this.#take(String(data)));
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.socket.on('error', () => undefined);
  }

  /** Resolves once there are this many activities besides typing. */
  async heard(count: number): Promise<string[]> {
    if (this.said.length < count) {
      await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
    }
    return this.said;
  }

  get said(): string[] {
    const all = this.frames.flatMap(({ activities }) => activities);
    return all.filter(({ type }) => type === 'message').map(({ text = '' }) => text);
  }

  /** The status by which the server refused to open it; 101 when it did not. */
  async status(): Promise<number> {
    return await new Promise((resolve) => {
      this.socket.on('open', () => resolve(101));
      this.socket.on('unexpected-response', (request, response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
    });
  }

  close(): void {
    this.socket.close();
  }

  #take(text: string): void {
    if (text !== '') this.frames.push(activitySet.parse(JSON.parse(text)));
    const ready = this.#waiting.filter(({ count }) => this.said.length >= count);
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve();
  }
}
