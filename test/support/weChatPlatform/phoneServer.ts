import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pushes } from './pushBodies.ts';
import type { SimulatedAccount } from './simulatedAccount.ts';
import type { Pushed, WeChatPlatform } from './weChatPlatform.ts';

interface Asked {
  customer: string;
  text: string;
  label: string;
  event: string;
  key: string;
  type: string;
  data: string;
}

const page = readFileSync(join(import.meta.dirname, 'phone.html'));

/** A page on which a person is a customer of the simulated platform, with a phone of their own. */
export class PhoneServer {
  readonly #platform: WeChatPlatform;
  readonly #account: SimulatedAccount;
  readonly #last = new Map<string, number>();
  readonly #server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      response.statusCode = 400;
      response.end(String(error));
    });
  });

  constructor(platform: WeChatPlatform, account: SimulatedAccount) {
    this.#platform = platform;
    this.#account = account;
  }

  /** Gives the address of the page. */
  async start(port: number): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once('error', reject);
    this.#server.listen(port, '127.0.0.1', resolve);
    await promise;
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://phone');
    if (request.method === 'POST') {
      const asked: Asked = JSON.parse(await text(request));
      this.#act(url.pathname.slice(1), asked)?.then(({ milliseconds }) =>
        this.#last.set(asked.customer, Math.round(milliseconds)),
      );
      return void response.end();
    }
    const media = /^\/media\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (media) return void response.end(this.#platform.calls.media.get(media)?.content);
    if (url.pathname === '/state')
      return void response.end(this.#state(url.searchParams.get('customer') ?? ''));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
  }

  #state(openId: string): string {
    const { screen, follows, message } = this.#platform.customer(this.#account, openId);
    const menu = this.#platform.calls.menus.get(this.#account.appId);
    const buttons = typeof menu === 'object' && menu !== null && 'button' in menu ? menu.button : [];
    const left = message.until > Date.now() ? message.left : 0;
    return JSON.stringify({ screen, follows, left, menu: buttons, last: this.#last.get(openId) ?? null });
  }

  #act(
    what: string,
    { customer, text: said, label, event, key, type, data }: Asked,
  ): Promise<Pushed> | undefined {
    const platform = this.#platform;
    const account = this.#account;
    switch (what) {
      case 'say':
        return platform.say(account, customer, said);
      case 'tap':
        return platform.tap(account, customer, label);
      case 'act':
        platform.show(account, customer, { from: 'customer', type: 'text', text: `☰ ${key}` });
        return platform.act(account, customer, event, { EventKey: key });
      case 'subscribe':
      case 'unsubscribe':
        return platform.act(account, customer, what, { EventKey: '' });
      case 'location':
        return platform.send(account, customer, pushes.location(39.916, 116.397, '北京市东城区'));
      case 'voice': {
        const voice = platform.calls.media.add(Buffer.from('#!AMR\n'), 'audio/amr');
        return platform.send(account, customer, pushes.voice(voice, ''));
      }
      case 'sticker':
        return platform.say(account, customer, '【收到不支持的消息类型，暂无法显示】');
      case 'picture': {
        const mediaId = platform.calls.media.add(Buffer.from(data, 'base64'), type);
        platform.show(account, customer, {
          from: 'customer',
          type: 'image',
          text: '[picture]',
          image: mediaId,
        });
        return platform.push(account, customer, pushes.image(mediaId));
      }
      default:
        return undefined;
    }
  }
}
