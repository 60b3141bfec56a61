import { DeliveryModes } from 'botbuilder';
import type { Capabilities } from '../../core/capabilities.ts';
import { ServiceError } from '../../core/errors.ts';
import { localeFromTag } from '../../core/locale.ts';
import type { Conversation } from '../../turn/conversation.ts';
import type { Bubble } from '../../turn/saying.ts';
import type { Turns } from '../../turn/turns.ts';
import { readJson } from '../../web/body.ts';
import { forwardingHeaders, isLoopback } from '../../web/clientAddress.ts';
import { type Exchange, header, json, type Reply } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';
import type { WebServer } from '../../web/server.ts';
import type { Channel, ChannelParts } from '../channel.ts';
import { contentOf, withWholeAddresses } from '../outgoing.ts';
import { ConnectorAdapter } from './connectorAdapter.ts';
import {
  envelopeOf,
  type FrameworkActivity,
  ownIds,
  readFrameworkActivity,
  referenceOf,
  storedReference,
} from './frameworkActivity.ts';
import { incomingOf } from './frameworkIncoming.ts';
import { isAllowedServiceUrl } from './serviceUrl.ts';

const BODY = 256 * 1024;

/**
 * `POST /api/messages`: Bot Framework activities from Azure Bot Service or the Emulator. An activity is acknowledged
 * as soon as it is on disk, and answered by calls of our own; `deliveryMode: expectReplies` gets the answers with the
 * acknowledgement.
 */
export class BotFramework implements Channel {
  readonly name = 'botframework';
  readonly capabilities: Capabilities = {
    quickReplies: true,
    textLength: 4000,
    bubbles: 3,
    pause: { piece: 3500, most: 8000 },
    silencePrompts: true,
    personalAccounts: false,
    pictures: 3,
    speakers: false,
    reachable: async () => true,
  };
  readonly #parts: ChannelParts;
  readonly #adapter: ConnectorAdapter;
  /** Bubbles of conversations whose caller waits for them. */
  readonly #awaited = new Map<string, Bubble[]>();

  constructor(parts: ChannelParts) {
    this.#parts = parts;
    this.#adapter = new ConnectorAdapter(parts.settings.botFramework);
  }

  attach(server: WebServer, turns: Turns): void {
    server.route('POST', '/api/messages', (exchange) => this.#take(exchange, turns));
  }

  async stop(): Promise<void> {
    this.#awaited.clear();
  }

  /** Throws `channel/rejected` when there is nowhere to send to, or what the connector threw. */
  readonly send = async (conversation: Conversation, bubble: Bubble): Promise<void> => {
    const awaited = this.#awaited.get(conversation.id);
    if (awaited) {
      awaited.push(bubble);
      return;
    }
    const reference = storedReference(conversation.reference);
    if (!reference || !this.#mayCall(reference.serviceUrl)) {
      throw new ServiceError('channel/rejected', 'The conversation has no address that answers may go to.');
    }
    await this.#adapter.send(reference, this.#content(bubble));
  };

  async #take(exchange: Exchange, turns: Turns): Promise<Reply> {
    this.#refuseStrangers(exchange);
    const body = await readJson(exchange.request, BODY);
    const activity = readFrameworkActivity(body);
    if (!this.#mayCall(activity.serviceUrl)) {
      throw new RequestError(403, 'Answers may not go to this serviceUrl.');
    }
    const authorization = header(exchange.request, 'authorization') ?? '';
    const response = await this.#adapter.verified(envelopeOf(activity), authorization, async (context) => {
      const replies = await this.#receive(activity, body, turns);
      context.bufferedReplyActivities.push(...replies.map((bubble) => this.#content(bubble)));
    });
    return json(response?.status ?? 200, response?.body ?? {});
  }

  /** Gives the bubbles of the turn where the caller expects them, none otherwise. */
  async #receive(activity: FrameworkActivity, body: unknown, turns: Turns): Promise<Bubble[]> {
    const { conversation: id, customer } = ownIds(activity);
    const { messageLength } = this.#parts.service().limits;
    const incoming = incomingOf(activity, body, messageLength);
    if (!incoming) return [];
    const reference = referenceOf(activity);
    const locale = localeFromTag(activity.locale) ?? 'zh-CN';
    const channel = this.name;
    const begun = await this.#parts.conversations.begin({ id, channel, customer, locale, reference });
    if (JSON.stringify(begun.conversation.reference) !== JSON.stringify(reference)) {
      await this.#parts.conversations.change(id, (conversation) => ({ ...conversation, reference }));
    }
    if (activity.deliveryMode !== DeliveryModes.ExpectReplies) {
      await turns.receive(id, incoming.key, incoming.activity);
      return [];
    }
    const replies: Bubble[] = [];
    this.#awaited.set(id, replies);
    try {
      await turns.receive(id, incoming.key, incoming.activity);
      await turns.settled(id);
      return replies;
    } finally {
      this.#awaited.delete(id);
    }
  }

  // Nobody vouches for an activity without credentials, so only a tool on this machine may bring one.
  #refuseStrangers({ request }: Exchange): void {
    const { botFramework, host } = this.#parts.settings;
    if (botFramework) return;
    const isForwarded = forwardingHeaders.some((name) => request.headers[name] !== undefined);
    if (isLoopback(host) && isLoopback(request.socket.remoteAddress ?? '') && !isForwarded) return;
    throw new RequestError(401, 'This bot takes activities from its own machine only.');
  }

  #mayCall(serviceUrl: string): boolean {
    return isAllowedServiceUrl(serviceUrl, this.#parts.settings.botFramework !== undefined);
  }

  #content(bubble: Bubble) {
    const content = contentOf(bubble.value);
    const { publicUrl } = this.#parts.settings;
    return publicUrl === undefined ? content : withWholeAddresses(content, publicUrl);
  }
}
