import { randomId } from '../../core/ids.ts';
import { localeFromTag } from '../../core/locale.ts';
import { PROFILE_EVENT, profileKey } from '../../core/profile.ts';
import type { Conversation } from '../../turn/conversation.ts';
import type { Turns } from '../../turn/turns.ts';
import { type Exchange, header, json, type Reply } from '../../web/exchange.ts';
import { RequestError } from '../../web/requestError.ts';
import { readBeginning } from './beginning.ts';
import { conversationId, unknownConversation } from './conversationId.ts';
import { CHANNEL } from './delivered.ts';
import type { DirectLineParts } from './directLineParts.ts';
import { type Session, TOKEN_SECONDS } from './tokens.ts';
import { positionOf, watermark } from './watermark.ts';

/** Tokens, and the beginning and coming back of conversations. */
export class SessionRoutes {
  readonly #parts: DirectLineParts;
  readonly #turns: Turns;

  constructor(parts: DirectLineParts, turns: Turns) {
    this.#parts = parts;
    this.#turns = turns;
  }

  /** A token for a new conversation, for a server that knows the secret. The bot hears nothing of it yet. */
  async generate(exchange: Exchange): Promise<Reply> {
    this.#parts.access.secret(exchange);
    const asked = await readBeginning(exchange.request);
    const user = asked.user?.id ?? `dl_${randomId()}`;
    if (!user.startsWith('dl_')) throw badUser('must begin with dl_');
    const { allowedOrigins } = this.#parts.service();
    const origins = allowedOrigins.length > 0 ? allowedOrigins : asked.trustedorigins;
    const session = { conversation: randomId(), user, ...(origins && { origins }) };
    return json(200, this.#tokenBody(session));
  }

  refresh(exchange: Exchange): Reply {
    const session = this.#parts.access.session(exchange);
    this.#noteLate(session);
    return json(200, this.#tokenBody(session));
  }

  /** 201 for a new conversation, whose customer is greeted; 200 where the token's conversation exists. */
  async begin(exchange: Exchange): Promise<Reply> {
    const caller = this.#parts.access.caller(exchange);
    const asked = await readBeginning(exchange.request);
    const session = caller.secret ? sessionOf(asked.user?.id) : caller.session;
    await this.#parts.limits.take('conversations', session.user, exchange.client);
    const tag = asked.locale ?? session.locale;
    const { conversation, isNew } = await this.#open(exchange, session, tag);
    return json(isNew ? 201 : 200, this.#conversationBody(exchange, session, '-', conversation));
  }

  /** Coming back: a fresh token, and a stream that goes on where the client was. */
  async resume(exchange: Exchange): Promise<Reply> {
    const id = conversationId(exchange);
    const caller = this.#parts.access.callerOf(id, exchange);
    const existing = await this.#parts.conversations.get(id);
    if (caller.secret) {
      if (existing?.channel !== CHANNEL) throw unknownConversation();
      const session = { conversation: id, user: existing.customer };
      return json(200, this.#conversationBody(exchange, session, exchange.query.get('watermark'), existing));
    }
    this.#noteLate(caller.session);
    const { conversation } = await this.#open(exchange, caller.session, caller.session.locale);
    const from = exchange.query.get('watermark');
    return json(200, this.#conversationBody(exchange, caller.session, from, conversation));
  }

  // The greeting is asked for until it has been: a crash between the two steps leaves nobody ungreeted.
  async #open(exchange: Exchange, session: Session, tag: string | undefined) {
    const accepted = header(exchange.request, 'accept-language')?.split(',')[0];
    const opened = await this.#parts.conversations.begin({
      id: session.conversation,
      channel: CHANNEL,
      customer: session.user,
      locale: localeFromTag(tag) ?? localeFromTag(accepted) ?? 'zh-CN',
    });
    await this.#introduce(session);
    if (opened.conversation.nextSeq === 0) {
      const members = [session.user, 'bot'].map((member) => ({ id: member, name: '' }));
      await this.#turns.receive(session.conversation, 'begin', {
        type: 'conversationUpdate',
        membersAdded: members,
      });
    }
    return opened;
  }

  // Who is logged in is known before they are greeted; the same again changes nothing.
  async #introduce({ conversation, profile }: Session): Promise<void> {
    if (!profile) return;
    const event = { type: 'event', name: PROFILE_EVENT, value: profile };
    await this.#turns.receive(conversation, profileKey(profile), event);
  }

  #conversationBody(exchange: Exchange, session: Session, from: string | null, conversation: Conversation) {
    const position = positionOf(from, conversation);
    const mark = position < 0 ? '-' : watermark(conversation, position);
    const base = `${exchange.baseUrl.replace(/^http/, 'ws')}/v3/directline/conversations`;
    const stream = this.#parts.tokens.issueForStream(session);
    return {
      ...this.#tokenBody(session),
      streamUrl: `${base}/${session.conversation}/stream?watermark=${mark}&t=${stream}`,
      referenceGrammarId: randomId(),
    };
  }

  #tokenBody(session: Session) {
    const token = this.#parts.tokens.issue(session);
    return { conversationId: session.conversation, token, expires_in: TOKEN_SECONDS };
  }

  #noteLate(session: Session & { expired: boolean }): void {
    if (!session.expired) return;
    this.#parts.log.info('directline.late-token', { conversation: session.conversation });
  }
}

// Ids with our prefixes are believed only from within a token.
function sessionOf(user: string | undefined): Session {
  if (user !== undefined && /^(dl|bf|wx)_/.test(user)) throw badUser('must come within a token');
  return { conversation: randomId(), user: user ?? `dl_${randomId()}` };
}

function badUser(what: string): RequestError {
  return new RequestError(400, `This user id ${what}`, { word: 'BadArgument' });
}
