import type { Capabilities } from '../../core/capabilities.ts';
import { randomId } from '../../core/ids.ts';
import type { Turns } from '../../turn/turns.ts';
import { json } from '../../web/exchange.ts';
import { Limits } from '../../web/limits.ts';
import type { WebServer } from '../../web/server.ts';
import type { Channel, ChannelParts } from '../channel.ts';
import { Access } from './access.ts';
import { ActivityRoutes } from './activityRoutes.ts';
import { CHANNEL } from './delivered.ts';
import type { DirectLineParts, LimitName } from './directLineParts.ts';
import { SessionRoutes } from './sessionRoutes.ts';
import { Stream } from './stream.ts';
import { Tokens } from './tokens.ts';
import { UploadRoutes } from './uploadRoutes.ts';

const ROOT = '/v3/directline';

/**
 * Direct Line 3.0 in our own server, REST and WebSocket, for unmodified `botframework-directlinejs` and Web Chat.
 * Where it differs from the real service it is to keep such clients alive: expired tokens still open their own
 * conversation for a day, a foreign or broken watermark replays everything, and several sockets may listen.
 */
export class DirectLine implements Channel {
  readonly name = CHANNEL;
  readonly capabilities: Capabilities = {
    quickReplies: true,
    textLength: 4000,
    bubbles: 3,
    pause: { piece: 3500, most: 8000 },
    silencePrompts: true,
    personalAccounts: false,
    pictures: 3,
    speakers: true,
    reachable: async () => true,
  };
  readonly #parts: DirectLineParts;
  readonly #stream: Stream;

  constructor(parts: ChannelParts) {
    const tokens = new Tokens(parts.sessionKey, parts.clock);
    const access = new Access(tokens, parts.settings.directLineSecret);
    this.#parts = { ...parts, tokens, access, limits: new Limits<LimitName>(() => parts.service().limits) };
    this.#stream = new Stream(this.#parts);
  }

  attach(server: WebServer, turns: Turns): void {
    const sessions = new SessionRoutes(this.#parts, turns);
    const activities = new ActivityRoutes(this.#parts, turns);
    const uploads = new UploadRoutes(this.#parts, turns);
    // Any page may ask: there is no cookie to abuse, and a token knows the pages that may use it.
    server.allowCrossOrigin({ prefix: ROOT, allows: () => true });
    server.route('POST', `${ROOT}/tokens/generate`, (exchange) => sessions.generate(exchange));
    server.route('POST', `${ROOT}/tokens/refresh`, (exchange) => sessions.refresh(exchange));
    server.route('POST', `${ROOT}/conversations`, (exchange) => sessions.begin(exchange));
    server.route('GET', `${ROOT}/conversations/:id`, (exchange) => sessions.resume(exchange));
    server.route('GET', `${ROOT}/conversations/:id/activities`, (exchange) => activities.read(exchange));
    server.route('POST', `${ROOT}/conversations/:id/activities`, (exchange) => activities.post(exchange));
    server.route('POST', `${ROOT}/conversations/:id/upload`, (exchange) => uploads.upload(exchange));
    server.route('GET', `${ROOT}/session/getsessionid`, (exchange) => {
      this.#parts.access.caller(exchange);
      return json(200, { sessionId: randomId() });
    });
    server.route('GET', '/uploads/:name', (exchange) => uploads.read(exchange));
    server.onUpgrade(/^\/v3\/directline\/conversations\/(?<id>[^/]+)\/stream$/, (upgrade) =>
      this.#stream.open(upgrade),
    );
  }

  async stop(): Promise<void> {
    await this.#stream.stop();
  }
}
