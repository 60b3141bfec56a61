import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel, ChannelSettings } from '../../bot/channels/channel.ts';
import { channels } from '../../bot/channels/channels.ts';
import { TOKEN_SECONDS, Tokens } from '../../bot/channels/directLine/tokens.ts';
import type { Capabilities } from '../../bot/core/capabilities.ts';
import { type Clock, systemClock } from '../../bot/core/clock.ts';
import { signingKey } from '../../bot/core/keys.ts';
import { type Log, silentLog } from '../../bot/core/log.ts';
import type { Service } from '../../bot/serviceSchema.ts';
import { FileConversationStore } from '../../bot/storage/conversationStore.ts';
import { FileCustomerStore } from '../../bot/storage/customerStore.ts';
import { FileUploads } from '../../bot/storage/uploadStore.ts';
import { weChatStores } from '../../bot/storage/weChatStores.ts';
import { Conversations } from '../../bot/turn/conversations.ts';
import { Delivery } from '../../bot/turn/delivery.ts';
import type { TurnHandler } from '../../bot/turn/turnHandler.ts';
import { Turns } from '../../bot/turn/turns.ts';
import { registerChatToken } from '../../bot/web/chatToken.ts';
import { Readiness, registerHealth } from '../../bot/web/health.ts';
import { Metrics } from '../../bot/web/metrics.ts';
import { WebServer } from '../../bot/web/server.ts';
import { WidgetLogins } from '../../bot/web/widgetLogin.ts';
import { PriceGate } from '../../knowledge/price/gate.ts';
import { echo } from './echo.ts';

export interface TestServerOptions {
  /** Kept when the server stops, so that another one can go on with it; a temporary one by default. */
  dataDir?: string;
  port?: number;
  clock?: Clock;
  log?: Log;
  handler?: TurnHandler;
  settings?: Partial<ChannelSettings>;
  limits?: Partial<Service['limits']>;
  allowedOrigins?: string[];
  trustedProxies?: string[];
  widgetLoginSecret?: string;
  /** Adds routes before the server listens. */
  prepare?: (server: TestServer) => Promise<void>;
}

const wide = { requests: 100_000, seconds: 60 };

const limits: Service['limits'] = {
  token: wide,
  conversations: wide,
  activities: wide,
  case: wide,
  upload: wide,
  api: wide,
  messageLength: 2000,
  uploadBytes: 1_000_000,
  sockets: 1000,
};

/** A whole server, channels, turns and stores included, on a free port of this machine, with a handler of the test's choice. */
export class TestServer {
  readonly dataDir: string;
  readonly metrics = new Metrics();
  readonly conversations: Conversations;
  readonly turns: Turns;
  readonly web: WebServer;
  /** What the server reads at every request; a test may change it. */
  readonly service: Pick<Service, 'limits' | 'allowedOrigins'>;
  readonly tokens: Tokens;
  readonly #channels: Channel[];
  readonly #options: TestServerOptions;
  #port = 0;

  private constructor(options: TestServerOptions) {
    const { clock = systemClock, log = silentLog, handler = echo } = options;
    this.#options = options;
    this.dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'yingda-server-'));
    this.service = {
      limits: { ...limits, ...options.limits },
      allowedOrigins: options.allowedOrigins ?? [],
    };
    const { metrics, dataDir } = this;
    this.conversations = new Conversations(new FileConversationStore(dataDir), clock);
    const sessionKey = signingKey(dataDir, 'session');
    this.tokens = new Tokens(sessionKey, clock);
    this.#channels = channels.map((make) =>
      make({
        conversations: this.conversations,
        uploads: new FileUploads(dataDir),
        pictures: new FileUploads(dataDir, 'pictures'),
        weChat: weChatStores(dataDir),
        sessionKey,
        settings: { ...noSettings, ...options.settings },
        service: () => this.service,
        clock,
        log,
        metrics,
      }),
    );
    const senders = this.#channels.flatMap(({ name, send }) => (send ? [[name, send] as const] : []));
    this.turns = new Turns({
      conversations: this.conversations,
      customers: new FileCustomerStore(dataDir),
      handler,
      gate: new PriceGate({ recogniser: { amounts: async (pieces) => pieces.map(() => []) }, free: 'pass' }),
      withheld: { keep: async () => undefined },
      delivery: new Delivery(this.conversations, new Map(senders), log),
      capabilities: (name) => capabilitiesOf(this.#channels, name),
      clock,
      log,
      metrics,
    });
    this.web = this.#makeWeb(clock, log);
  }

  static async start(options: TestServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(options);
    for (const id of await server.conversations.unfinished()) server.turns.work(id);
    await options.prepare?.(server);
    server.#port = await server.web.listen();
    return server;
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What `botframework-directlinejs` takes as `domain`. */
  get domain(): string {
    return `${this.url}/v3/directline`;
  }

  capabilities(channel: string): Capabilities {
    return capabilitiesOf(this.#channels, channel);
  }

  async stop(): Promise<void> {
    const closed = this.web.stop();
    await this.turns.stop();
    await Promise.all(this.#channels.map((channel) => channel.stop()));
    await closed;
    if (this.#options.dataDir === undefined) rmSync(this.dataDir, { recursive: true });
  }

  #makeWeb(clock: Clock, log: Log): WebServer {
    const { port = 0, trustedProxies = [] } = this.#options;
    const web = new WebServer({ host: '127.0.0.1', port, trustedProxies, log, metrics: this.metrics });
    const readiness = new Readiness();
    registerHealth(web, readiness, this.metrics);
    registerChatToken(web, {
      visitorKey: signingKey(this.dataDir, 'visitor'),
      logins: new WidgetLogins(this.#options.widgetLoginSecret, clock),
      clock,
      service: () => this.service,
      issue: (session) => ({ token: this.tokens.issue(session), seconds: TOKEN_SECONDS }),
    });
    for (const channel of this.#channels) channel.attach(web, this.turns);
    readiness.begin();
    return web;
  }
}

const noSettings: ChannelSettings = {
  host: '127.0.0.1',
  publicUrl: undefined,
  directLineSecret: undefined,
  botFramework: undefined,
  weChat: { accounts: [], apiUrl: 'http://127.0.0.1:9' },
};

function capabilitiesOf(made: readonly Channel[], name: string) {
  const channel = made.find((one) => one.name === name);
  if (!channel) throw new RangeError(`There is no channel ${name}.`);
  return channel.capabilities;
}
