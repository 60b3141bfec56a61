import type { Capabilities } from '../../core/capabilities.ts';
import type { Carrier } from '../../turn/delivery.ts';
import type { Turns } from '../../turn/turns.ts';
import { readBody } from '../../web/body.ts';
import type { Exchange, Reply } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';
import type { WebServer } from '../../web/server.ts';
import type { Channel, ChannelParts } from '../channel.ts';
import { openOwnFile } from '../ownFile.ts';
import type { WeChatAccount } from './account.ts';
import { WeChatApi } from './api.ts';
import { customerId, storedReference } from './customerOf.ts';
import { isReachable } from './ledger.ts';
import { LiveAccount } from './liveAccount.ts';
import { setMenu } from './menu.ts';
import { type OpenedPush, openPush, openVerification } from './openPush.ts';
import { WeChatOutbox } from './outbox.ts';
import { Pictures } from './pictures.ts';
import { MOST_PICTURES } from './pieces.ts';
import { type Push, readPush } from './push.ts';
import { CHANNEL, Receiver } from './receiver.ts';
import { sealedAnswer } from './sealedAnswer.ts';
import { Slots } from './slots.ts';
import { httpTranscriber } from './transcriber.ts';

const BODY = 64 * 1024;

/**
 * WeChat official accounts (服务号, 公众号) at `/wechat/<account>`, or `/wechat` where there is one only. A push is
 * acknowledged when it is on disk; it is answered in its response where that is ready in time, else by calls of ours.
 */
export class WeChat implements Channel {
  readonly name = CHANNEL;
  readonly capabilities: Capabilities = {
    quickReplies: true,
    textLength: 600,
    bubbles: 3,
    pause: { piece: 2500, most: 2500 },
    silencePrompts: false,
    personalAccounts: true,
    pictures: MOST_PICTURES,
    speakers: false,
    reachable: (customer, at) => this.#isReachable(customer, at),
  };
  readonly #parts: ChannelParts;
  readonly #accounts: ReadonlyMap<string, LiveAccount>;
  readonly #slots: Slots;
  readonly #outbox: WeChatOutbox;
  #menus: Promise<unknown> = Promise.resolve();

  constructor(parts: ChannelParts) {
    const { clock, log, conversations, weChat, settings } = parts;
    this.#parts = parts;
    this.#accounts = new Map(
      parts.settings.weChat.accounts.map((account) => [account.name, this.#live(account)]),
    );
    this.#slots = new Slots(clock);
    const { publicUrl } = settings;
    const pictures = new Pictures({ open: (path) => openOwnFile(path, parts), publicUrl, clock });
    this.#outbox = new WeChatOutbox({
      ...{ conversations, ledgers: weChat.ledgers, accounts: this.#accounts, publicUrl },
      ...{ pictures, slots: this.#slots, clock, log },
    });
  }

  /** In the background: turns of the conversation do not wait for calls to the platform. */
  readonly send: Carrier = {
    deliver: async (id) => this.#deliver(id),
  };

  attach(server: WebServer, turns: Turns): void {
    if (this.#accounts.size === 0) return;
    const { uploads, log, conversations, weChat, clock, settings } = this.#parts;
    const { transcription } = settings.weChat;
    const transcribe = transcription && httpTranscriber(transcription);
    const messageLength = () => this.#parts.service().limits.messageLength;
    const receiver = new Receiver(
      {
        ...{ uploads, transcribe, log, conversations, clock, messageLength },
        ...{ ledgers: weChat.ledgers, outbox: this.#outbox, slots: this.#slots },
      },
      turns,
    );
    for (const path of ['/wechat', '/wechat/:account']) {
      server.route('GET', path, (exchange) => this.#verify(exchange));
      server.route('POST', path, (exchange) => this.#take(exchange, receiver));
    }
    this.#outbox.start();
    this.#menus = Promise.all([...this.#accounts.values()].map((live) => setMenu(live, log)));
  }

  async stop(): Promise<void> {
    await this.#menus;
    await this.#outbox.stop();
  }

  #live(account: WeChatAccount): LiveAccount {
    const { clock, log, settings, weChat } = this.#parts;
    const api = new WeChatApi({ account, apiUrl: settings.weChat.apiUrl, clock, log });
    return new LiveAccount(account, api, weChat.accountStates, log);
  }

  #verify(exchange: Exchange): Reply {
    const { account } = this.#account(exchange);
    const echo = openVerification(exchange.query, account, this.#parts.clock.now());
    if (echo === undefined) throw new RequestError(403, 'This request is not signed by the platform.');
    return { status: 200, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: echo };
  }

  async #take(exchange: Exchange, receiver: Receiver): Promise<Reply> {
    const live = this.#account(exchange);
    const { clock } = this.#parts;
    const began = clock.now();
    const body = (await readBody(exchange.request, BODY)).toString('utf8');
    const { opened, push } = this.#open(exchange, live.account, body);
    const answer = await receiver.receive(live, push, began, () => !exchange.request.socket.destroyed);
    exchange.response.once('close', () => this.#deliverRest(live, push));
    const wire = answer && (await this.#outbox.onWire(live, answer));
    return sealedAnswer(live.account, opened, push, wire, clock.now());
  }

  #open(exchange: Exchange, account: WeChatAccount, body: string): { opened: OpenedPush; push: Push } {
    const opened = openPush(exchange.query, body, account, this.#parts.clock.now());
    const push = 'refused' in opened ? undefined : readPush(opened.fields);
    if (!('refused' in opened) && push) return { opened, push };
    if ('refused' in opened && opened.refused === 'forged') {
      throw new RequestError(403, 'This request is not signed by the platform.');
    }
    throw new RequestError(400, 'This is not a message of the platform.');
  }

  // Only now, so that it does not overtake the answer.
  #deliverRest({ account }: LiveAccount, push: Push): void {
    this.#deliver(customerId(account.appId, push.openId));
  }

  #deliver(id: string): void {
    this.#outbox
      .deliver(id)
      .catch((error) => this.#parts.log.error('wechat.stuck', { conversation: id, error }));
  }

  #account({ params }: Exchange): LiveAccount {
    const [only] = this.#accounts.values();
    const named = params.account === undefined ? undefined : this.#accounts.get(params.account);
    const live = params.account === undefined && this.#accounts.size === 1 ? only : named;
    if (!live) throw new RequestError(404, 'There is no such account.');
    return live;
  }

  async #isReachable(customer: string, at: Date): Promise<boolean> {
    const conversation = await this.#parts.conversations.get(customer);
    const reference = conversation && storedReference(conversation);
    const live = reference && this.#accounts.get(reference.account);
    if (!live || !(await live.isActive())) return false;
    return isReachable(await this.#parts.weChat.ledgers.read(customer), at);
  }
}
