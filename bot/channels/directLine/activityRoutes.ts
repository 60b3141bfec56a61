import { randomId } from '../../core/ids.ts';
import type { Conversation } from '../../turn/conversation.ts';
import type { Turns } from '../../turn/turns.ts';
import { readJson } from '../../web/body.ts';
import { type Exchange, json, type Reply } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';
import { clientKey, incomingMessage } from '../incoming.ts';
import { conversationId, unknownConversation } from './conversationId.ts';
import { CHANNEL, delivered } from './delivered.ts';
import type { DirectLineParts } from './directLineParts.ts';
import { positionOf, watermark } from './watermark.ts';

const BODY = 256 * 1024;

/** Nothing in the service listens to these; they are acknowledged and forgotten. */
const heard = new Set(['typing', 'event', 'messageReaction', 'endOfConversation']);

/** Saying something in a conversation, and reading what was said. */
export class ActivityRoutes {
  readonly #parts: DirectLineParts;
  readonly #turns: Turns;

  constructor(parts: DirectLineParts, turns: Turns) {
    this.#parts = parts;
    this.#turns = turns;
  }

  /** Acknowledges once the activity is on disk; the answer comes as activities of its own, after the echo. */
  async post(exchange: Exchange): Promise<Reply> {
    const id = conversationId(exchange);
    this.#parts.access.callerOf(id, exchange);
    const conversation = await this.#find(id);
    await this.#parts.limits.take('activities', conversation.customer, exchange.client);
    const body = await readJson(exchange.request, BODY);
    const type = typeOf(body);
    if (heard.has(type)) return json(200, { id: `${id}|${randomId()}` });
    if (type !== 'message') throw new RequestError(400, 'Activities of this type are not taken');
    const activity = incomingMessage(body, this.#parts.service().limits.messageLength);
    const key = clientKey(activity) ?? randomId();
    const received = await this.#turns.receive(id, key, activity);
    return json(200, { id: received.id });
  }

  /**
   * What was said after a watermark. A polling client stops for ever at the first error, so that trouble of ours looks
   * like silence.
   */
  async read(exchange: Exchange): Promise<Reply> {
    const id = conversationId(exchange);
    this.#parts.access.callerOf(id, exchange);
    const asked = exchange.query.get('watermark');
    try {
      const conversation = await this.#find(id);
      const from = positionOf(asked, conversation);
      const entries = await this.#parts.conversations.since(id, from);
      const last = entries.at(-1)?.seq ?? from;
      return json(200, {
        activities: entries.map((entry) => delivered(entry, conversation, exchange.baseUrl)),
        ...(last >= 0 && { watermark: watermark(conversation, last) }),
      });
    } catch (error) {
      if (error instanceof RequestError) throw error;
      this.#parts.log.error('directline.read-failed', { conversation: id, error });
      return json(200, { activities: [], ...(asked && { watermark: asked }) });
    }
  }

  async #find(id: string): Promise<Conversation> {
    const conversation = await this.#parts.conversations.get(id);
    if (conversation?.channel !== CHANNEL) throw unknownConversation();
    return conversation;
  }
}

function typeOf(body: unknown): string {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  if (typeof type === 'string') return type;
  throw new RequestError(400, 'An activity needs a type', { word: 'MissingProperty' });
}
