import { type Activity, ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import type { Access } from './accessToken.ts';
import { pollingSocket } from './pollingSocket.ts';
import { type StreamWatch, watchedSocket } from './watchedSocket.ts';

/** `refused` will be refused again; `unsure` may have arrived or not. */
export type Outcome = 'sent' | 'refused' | 'unsure';

export interface LineOptions {
  /** Origin of the service. */
  base: string;
  access: Access;
  locale: string;
  /** Asks for news instead of listening on a WebSocket. */
  polls: boolean;
}

export interface LineHandlers extends StreamWatch {
  received(activity: Activity): void;
}

/** One connection to a conversation, from its beginning: all that was said is received again. It never heals itself. */
export class Line {
  readonly #directLine: DirectLine;

  constructor({ base, access, locale, polls }: LineOptions, handlers: LineHandlers) {
    const domain = `${base}/v3/directline`;
    const conversation = `${domain}/conversations/${access.conversationId}`;
    const { token } = access;
    this.#directLine = new DirectLine({
      domain,
      token,
      conversationStartProperties: { locale },
      WebSocket: polls ? pollingSocket({ conversation, token, watch: handlers }) : watchedSocket(handlers),
    });
    this.#directLine.connectionStatus$.subscribe((status) => {
      if (status >= ConnectionStatus.ExpiredToken) handlers.lost();
    });
    const lost = () => handlers.lost();
    this.#directLine.activity$.subscribe(handlers.received, lost, lost);
  }

  /** Never throws. */
  post(activity: Activity): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#directLine.postActivity(activity).subscribe(
        (id) => resolve(id === 'retry' ? 'unsure' : 'sent'),
        (error) => resolve(error?.status >= 400 ? 'refused' : 'unsure'),
        () => resolve('unsure'),
      );
    });
  }

  close(): void {
    this.#directLine.end();
  }
}
