import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { type LedgerStore, withoutAllowance, withoutSending, withSending } from './ledger.ts';
import { numbered, type WireMessage } from './message.ts';
import type { Pictures } from './pictures.ts';
import type { Bundle } from './pieces.ts';
import type { Waiting } from './waiting.ts';
import { WeChatError } from './weChatError.ts';

/**
 * What became of a message. `failed` did not, or nobody knows whether it did, reach the customer and is not sent again;
 * `held` waits until the customer does something, `later` until the platform can be reached again; `gone`: nothing
 * reaches this customer any more.
 */
export type Outcome = 'sent' | 'failed' | 'held' | 'later' | 'again' | 'gone';

export interface SendingParts {
  ledgers: LedgerStore;
  pictures: Pictures;
  clock: Clock;
  log: Log;
}

/** Sends one message by a call of our own. That it is tried is on disk before it goes, and what it costs with it. */
export class Sending {
  readonly #parts: SendingParts;

  constructor(parts: SendingParts) {
    this.#parts = parts;
  }

  async send(waiting: Waiting, bundle: Bundle): Promise<Outcome> {
    const { conversation, reference, live } = waiting;
    const { ledgers, clock } = this.#parts;
    const pieces = bundle.pieces.map((piece) => piece.id);
    if (bundle.message.type === 'transfer') {
      await ledgers.change(conversation.id, (ledger) => ({ ...ledger, tried: [...ledger.tried, ...pieces] }));
      return 'sent';
    }
    const wire = await this.#ready(waiting, bundle);
    if (typeof wire === 'string') return wire;
    await ledgers.change(conversation.id, (ledger) => withSending(ledger, pieces, clock.now()));
    try {
      await live.api.send(reference.openId, wire);
      return 'sent';
    } catch (error) {
      return await this.#react(waiting, bundle, error);
    }
  }

  async #ready({ live, conversation }: Waiting, { message }: Bundle): Promise<WireMessage | Outcome> {
    const { pictures, log } = this.#parts;
    try {
      if (message.type === 'choices' && (await live.state()).plainChoicesAt) {
        return { type: 'text', text: numbered(message.text, message.choices) };
      }
      return await pictures.ready(live, message);
    } catch (error) {
      log.error('wechat.upload-failed', { conversation: conversation.id, error });
      if (message.type !== 'image' || !(error instanceof WeChatError)) throw error;
      const rests = error.reaction === 'minute' || error.reaction === 'day' || error.reaction === 'halt';
      return rests ? 'later' : pictures.link(message);
    }
  }

  async #react(waiting: Waiting, bundle: Bundle, error: unknown): Promise<Outcome> {
    const { log, clock } = this.#parts;
    const { conversation, live } = waiting;
    const reaction = error instanceof WeChatError ? error.reaction : 'unknown';
    log[reaction === 'hold' ? 'warn' : 'error']('wechat.send-failed', {
      conversation: conversation.id,
      error,
    });
    switch (reaction) {
      case 'unknown':
      case 'drop':
        return 'failed';
      case 'upload':
        return await this.#uploadAgain(waiting, bundle);
      case 'unreachable':
        return 'gone';
      case 'hold':
        await this.#takeBack(waiting, bundle, true);
        return 'held';
      case 'plainChoices':
        if (bundle.message.type !== 'choices') return 'failed';
        await live.usePlainChoices(clock.now());
        await this.#takeBack(waiting, bundle);
        return 'again';
      case 'passive':
        await live.goPassive(clock.now());
        await this.#takeBack(waiting, bundle);
        return 'held';
      default:
        await this.#takeBack(waiting, bundle);
        return 'later';
    }
  }

  // The platform forgot the file: it gets it once more, and when it does not take it, the customer gets a link.
  async #uploadAgain(waiting: Waiting, { message, pieces }: Bundle): Promise<Outcome> {
    const { live, reference, conversation } = waiting;
    if (message.type !== 'image') return 'failed';
    await live.forgetMedia(message.file);
    try {
      await live.api.send(reference.openId, await this.#parts.pictures.ready(live, message));
      return 'sent';
    } catch (error) {
      this.#parts.log.error('wechat.upload-failed', { conversation: conversation.id, error });
    }
    const link = this.#parts.pictures.link(message);
    if (link.type !== 'text') return 'failed';
    return await this.send(waiting, { message: link, pieces });
  }

  async #takeBack({ conversation }: Waiting, { pieces }: Bundle, closes = false): Promise<void> {
    const ids = pieces.map((piece) => piece.id);
    await this.#parts.ledgers.change(conversation.id, (ledger) => {
      const taken = withoutSending(ledger, ids, this.#parts.clock.now());
      return closes ? withoutAllowance(taken) : taken;
    });
  }
}
