import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Clock } from '../../../bot/core/clock.ts';
import { checkSend, type SendBody, spend } from './callRules.ts';
import type { ScreenBubble, SimulatedAccount, SimulatedCustomer } from './simulatedAccount.ts';
import { SimulatedMedia } from './simulatedMedia.ts';
import { SimulatedTokens } from './simulatedTokens.ts';

/** The accounts, and what their customers see. */
interface Screens {
  readonly accounts: ReadonlyMap<string, SimulatedAccount>;
  customer(account: SimulatedAccount, openId: string): SimulatedCustomer;
  show(account: SimulatedAccount, openId: string, bubble: Omit<ScreenBubble, 'n' | 'at'>): void;
}

/** Something that goes wrong with the next calls of a path. */
export interface CallFault {
  path: string;
  /** How often; for ever by default. */
  times?: number;
  /** Answered instead. */
  errcode?: number;
  /** `before`: the connection ends unheard; `after`: it ends when the call has had its effect. */
  cut?: 'before' | 'after';
  /** Milliseconds before the answer. */
  slow?: number;
}

/** The side of the platform that a bot calls: tokens, messages, typing, files, menu, template. */
export class CallSide {
  readonly faults: CallFault[] = [];
  /** Every call in order: path and body. */
  readonly received: { path: string; body: string }[] = [];
  readonly menus = new Map<string, unknown>();
  /** Faults by chance, for calls that none of `faults` is for. */
  mishap: ((path: string) => CallFault | undefined) | undefined;
  /** Messages refused because the allowance was used up. */
  overdrawn = 0;
  readonly #platform: Screens;
  readonly tokens: SimulatedTokens;
  readonly media: SimulatedMedia;
  readonly #clock: Clock;
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch(() => request.socket.destroy());
  });

  constructor(platform: Screens, clock: Clock) {
    this.#platform = platform;
    this.#clock = clock;
    this.tokens = new SimulatedTokens(platform.accounts, clock);
    this.media = new SimulatedMedia(clock);
  }

  /** Gives the address for WECHAT_API_URL. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  count(path: string): number {
    return this.received.filter((one) => one.path === path).length;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://platform');
    const bytes = await buffer(request);
    const fault = this.#nextFault(url.pathname);
    if (fault?.slow) await new Promise((resolve) => setTimeout(resolve, fault.slow));
    if (fault?.cut === 'before') return void request.socket.destroy();
    this.received.push({ path: url.pathname, body: bytes.toString('utf8') });
    const answer = fault?.errcode ? { errcode: fault.errcode } : this.#answer(url, bytes, request);
    if (fault?.cut === 'after') return void request.socket.destroy();
    if (Buffer.isBuffer(answer)) return void response.end(answer);
    response.setHeader('Content-Type', 'text/plain');
    const failed = 'errcode' in answer && answer.errcode !== 0;
    response.end(JSON.stringify(failed ? { errmsg: 'refused rid: 6a-5b-4c', ...answer } : answer));
  }

  #nextFault(path: string): CallFault | undefined {
    const fault = this.faults.find((one) => path.endsWith(one.path) && (one.times ?? 1) > 0);
    if (fault?.times !== undefined) fault.times--;
    return fault ?? this.mishap?.(path);
  }

  #answer(url: URL, bytes: Buffer, request: IncomingMessage): object | Buffer {
    if (url.pathname.endsWith('/stable_token'))
      return this.tokens.issue(bytes, request.socket.remoteAddress ?? '');
    const video = /^\/video\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (video) return this.media.get(video)?.content ?? Buffer.alloc(0);
    const caller = this.tokens.accountOf(url.searchParams.get('access_token') ?? '');
    return 'account' in caller ? this.#called(url, bytes, request, caller.account) : caller;
  }

  #called(url: URL, bytes: Buffer, request: IncomingMessage, account: SimulatedAccount): object | Buffer {
    switch (url.pathname) {
      case '/cgi-bin/message/custom/send':
        return { errcode: this.#send(account, bytes.toString('utf8')) };
      case '/cgi-bin/message/custom/typing':
        return { errcode: this.#typing(account, bytes.toString('utf8')) };
      case '/cgi-bin/message/template/send':
        return this.#template(account, bytes.toString('utf8'));
      case '/cgi-bin/media/upload':
        return this.media.upload(request, bytes);
      case '/cgi-bin/media/get':
        return this.media.download(url.searchParams.get('media_id') ?? '', request.headers.host ?? '');
      case '/cgi-bin/menu/create':
        this.menus.set(account.appId, JSON.parse(bytes.toString('utf8')));
        return { errcode: 0 };
      case '/cgi-bin/getcallbackip':
        return { ip_list: ['127.0.0.1'] };
      default:
        return { errcode: 40066 };
    }
  }

  #send(account: SimulatedAccount, raw: string): number {
    const body: SendBody = JSON.parse(raw);
    const openId = body.touser ?? '';
    const wrong = checkSend(account, raw, body);
    if (wrong) return wrong;
    if (body.msgtype === 'image' && !this.media.fresh(body.image?.media_id)) return 40007;
    const refused = spend(account, this.#platform.customer(account, openId), this.#clock.now().getTime());
    if (refused === 45047) this.overdrawn++;
    if (refused) return refused;
    this.#show(account, openId, body);
    return 0;
  }

  #show(account: SimulatedAccount, openId: string, body: SendBody): void {
    const from = 'account' as const;
    const by = 'call' as const;
    const { msgmenu, image, text } = body;
    const shown = msgmenu
      ? { type: 'choices' as const, text: msgmenu.head_content ?? '', choices: msgmenu.list ?? [] }
      : image
        ? { type: 'image' as const, text: `[picture ${image.media_id}]`, image: image.media_id ?? '' }
        : { type: 'text' as const, text: text?.content ?? '' };
    this.#platform.show(account, openId, { from, by, ...shown });
  }

  #typing(account: SimulatedAccount, raw: string): number {
    const { touser } = JSON.parse(raw);
    if (!account.isVerified) return 48001;
    const customer = this.#platform.customer(account, touser);
    if (this.#clock.now().getTime() - customer.lastActAt > 30_000) return 45080;
    this.#platform.show(account, touser, { from: 'account', type: 'typing', text: '' });
    return 0;
  }

  #template(account: SimulatedAccount, raw: string): object {
    if (account.type !== 'service' || !account.isVerified) return { errcode: 48001 };
    const { touser, data } = JSON.parse(raw);
    const text = Object.values(data as Record<string, { value: string }>)
      .map(({ value }) => value)
      .join(' ');
    this.#platform.show(account, touser, { from: 'platform', type: 'card', text: `[template] ${text}` });
    return { errcode: 0, msgid: 1 };
  }
}
