import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Poster } from './poster.ts';

const frame = z.object({
  activities: z.array(
    z.object({
      type: z.string(),
      text: z.string().optional(),
      from: z.object({ role: z.string() }),
      suggestedActions: z.object({ actions: z.array(z.object({ title: z.string() })) }).optional(),
    }),
  ),
});

const token = z.object({ token: z.string() });
const session = z.object({ token: z.string(), conversationId: z.string(), streamUrl: z.string() });

export type Said = z.infer<typeof frame>['activities'];

/** A customer on a chat page: says by REST, hears by WebSocket, one thing at a time. */
export class Visitor {
  readonly #poster: Poster;
  readonly #socket: WebSocket;
  readonly #session: z.infer<typeof session>;
  #answer = Promise.withResolvers<Said>();
  #count = 0;

  private constructor(poster: Poster, socket: WebSocket, begun: z.infer<typeof session>) {
    this.#poster = poster;
    this.#socket = socket;
    this.#session = begun;
    socket.on('message', (data) => this.#hear(String(data)));
  }

  /** Begins a conversation and has heard the greeting when it resolves. */
  static async enter(poster: Poster, locale: string): Promise<Visitor> {
    const path = '/v3/directline/conversations';
    const issued = token.parse(await poster.post('/chat/token', { locale }));
    const begun = session.parse(await poster.post(path, { locale }, issued.token));
    const socket = new WebSocket(begun.streamUrl);
    const visitor = new Visitor(poster, socket, begun);
    await once(socket, 'open');
    await visitor.#answer.promise;
    return visitor;
  }

  /** Says something; gives what the bot says to it, once that is there and the message acknowledged. */
  async say(text: string): Promise<Said> {
    this.#answer = Promise.withResolvers();
    const { conversationId, token } = this.#session;
    const activity = {
      type: 'message',
      text,
      from: { id: 'me' },
      channelData: { clientActivityID: `${conversationId}.${this.#count++}` },
    };
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    const [answer] = await Promise.all([this.#answer.promise, this.#poster.post(path, activity, token)]);
    return answer;
  }

  leave(): void {
    this.#socket.close();
  }

  // All bubbles of a turn come in one frame.
  #hear(text: string): void {
    if (text === '') return;
    const { activities } = frame.parse(JSON.parse(text));
    const said = activities.filter(({ type, from }) => type === 'message' && from.role === 'bot');
    if (said.length > 0) this.#answer.resolve(said);
  }
}
