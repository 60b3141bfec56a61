import { type Activity, ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { z } from 'zod';
import { call } from './directLineCalls.ts';
import { provideXmlHttpRequest } from './xmlHttpRequest.ts';

export interface ClientOptions {
  url: string;
  webSocket: boolean;
  /** To come back into a conversation, as a page that is loaded again does. */
  resume?: { conversationId: string; watermark: string };
  token: string;
}

/** The unmodified `botframework-directlinejs`, as a page uses it, and everything that it was told. */
export class DirectLineClient {
  /** Messages in the order of their arrival, none left out. */
  readonly heard: { id: string; text: string; from: string }[] = [];
  /** Resolves when the client has given up. */
  readonly ended: Promise<void>;
  readonly #directLine: DirectLine;
  #waiting: (() => void)[] = [];

  constructor({ url, webSocket, resume, token }: ClientOptions) {
    provideXmlHttpRequest();
    const domain = `${url}/v3/directline`;
    // The shortest waits that the client knows: 3 seconds before it connects again.
    const short = { timeout: 1000, pollingInterval: 200, random: () => 0 };
    this.#directLine = new DirectLine({ domain, webSocket, token, ...short, ...resume });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ended = promise;
    this.#directLine.activity$.subscribe(
      (activity) => this.#take(activity),
      () => resolve(),
    );
  }

  /** A visitor's first client. */
  static async visit(url: string, webSocket: boolean): Promise<DirectLineClient & { token: string }> {
    const answer = await (await call(`${url}/chat/token`, { body: {} })).json();
    const { token } = z.object({ token: z.string() }).parse(answer);
    return Object.assign(new DirectLineClient({ url, webSocket, token }), { token });
  }

  get texts(): string[] {
    return this.heard.map(({ text }) => text);
  }

  /** What a page keeps to come back. */
  get place(): { conversationId: string; watermark: string } {
    const { conversationId, watermark } = z
      .object({ conversationId: z.string(), watermark: z.string() })
      .parse(this.#directLine);
    return { conversationId, watermark };
  }

  /** Says something; gives the id, or `retry` when the client could not send it. */
  async say(text: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#directLine.postActivity({ type: 'message', text, from: { id: 'me' } }).subscribe(resolve, reject);
    return await promise;
  }

  /** Resolves once so many messages were told. */
  async hears(count: number): Promise<string[]> {
    while (this.heard.length < count) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return this.texts;
  }

  async online(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const followed = this.#directLine.connectionStatus$.subscribe((status) => {
      if (status === ConnectionStatus.Online) resolve();
    });
    await promise;
    followed.unsubscribe();
  }

  end(): void {
    this.#directLine.end();
  }

  #take(activity: Activity): void {
    if (activity.type !== 'message') return;
    this.heard.push({ id: activity.id ?? '', text: activity.text ?? '', from: activity.from.id });
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
