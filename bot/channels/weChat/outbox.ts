import { Chains } from '../../core/chains.ts';
import { sendAnswerCard } from './answerCard.ts';
import { allowance, isWithPerson, type Ledger, withMoreWaiting, withReply } from './ledger.ts';
import type { LiveAccount } from './liveAccount.ts';
import type { WeChatMessage, WireMessage } from './message.ts';
import type { Bundle } from './pieces.ts';
import { replyOf, withWord } from './replyChoice.ts';
import { Sending, type SendingParts } from './sending.ts';
import type { Slots } from './slots.ts';
import { giveUp, noteGone, noteInterrupted, type Waiting, type WaitingParts, whatWaits } from './waiting.ts';
import { wordsIn } from './words.ts';

const TRY_AGAIN_AFTER = 15_000;
const LOOK_EVERY = 1000;

export type OutboxParts = WaitingParts & SendingParts & { slots: Slots };

/** Whether a push still waits for its answer at the moment when it would be given. */
type MayAnswer = () => boolean;

/**
 * Carries bubbles to customers of official accounts. The conversation's log is the queue and the ledger says what of
 * it was handed over, so that a start goes on where the process ended: nothing is sent twice, nothing is left out.
 * What is said is put into as few messages as possible; the first goes as the answer to a waiting push.
 */
export class WeChatOutbox {
  readonly #parts: OutboxParts;
  readonly #chains = new Chains();
  readonly #sending: Sending;
  readonly #later = new Map<string, number>();
  #stop: (() => void) | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#sending = new Sending(parts);
  }

  /** Sends what is due in a conversation, unless a push of it waits, which then takes what it can. */
  readonly deliver = async (id: string): Promise<void> => {
    if (this.#parts.slots.wake(id)) return;
    await this.#chains.run(id, () => this.#sendAll(id));
  };

  /** Begins to try again what the platform could not take. */
  start(): void {
    this.#stop = this.#parts.clock.every(LOOK_EVERY, () => this.#look());
  }

  async stop(): Promise<void> {
    this.#stop?.();
    await this.#chains.settled();
  }

  /** Whether something was said, or is about to be, that the customer has not got. */
  async isWaiting(id: string): Promise<boolean> {
    const waiting = await whatWaits(this.#parts, id);
    return waiting !== undefined && (waiting.bundles.length > 0 || waiting.conversation.pending.length > 0);
  }

  /** The customer is gone: nothing that waits will be sent. */
  async giveUp(id: string): Promise<void> {
    await this.#chains.run(id, () => giveUp(this.#parts, id));
  }

  /**
   * Takes what the push `key` is answered with, noted on disk before it is given; undefined when nothing waits.
   * A passive account puts all it can into it; an active one its first message, since the others can follow.
   */
  async take(id: string, key: string, mayAnswer: MayAnswer): Promise<WeChatMessage | undefined> {
    return await this.#chains.run(id, async () => {
      const waiting = mayAnswer() ? await whatWaits(this.#parts, id) : undefined;
      if (!waiting || !mayAnswer()) return undefined;
      const chosen = await replyOf(waiting, this.#parts.clock.now());
      if (!chosen) return undefined;
      await this.onWire(waiting.live, chosen.bundle.message);
      const { bundle, hasMore } = chosen;
      const pieces = bundle.pieces.map((piece) => piece.id);
      const reply = { key, message: bundle.message, pieces };
      await this.#parts.ledgers.change(id, (ledger) => withMoreWaiting(withReply(ledger, reply), hasMore));
      await noteGone(this.#parts, id);
      return bundle.message;
    });
  }

  /** An answer that was taken, as it goes over the wire; a picture that cannot be uploaded becomes a link. */
  async onWire(live: LiveAccount, answer: WeChatMessage): Promise<WireMessage> {
    try {
      return await this.#parts.pictures.ready(live, answer);
    } catch (error) {
      this.#parts.log.error('wechat.upload-failed', { error });
      if (answer.type === 'image') return this.#parts.pictures.link(answer);
      throw error;
    }
  }

  /** Answers the push `key` with words of the channel's own, after which a bare "1" asks for what waits. */
  async takeWords(id: string, key: string, text: string): Promise<WeChatMessage> {
    const message: WeChatMessage = { type: 'text', text };
    await this.#parts.ledgers.change(id, (ledger) =>
      withMoreWaiting(withReply(ledger, { key, message, pieces: [] }), true),
    );
    return message;
  }

  async #sendAll(id: string): Promise<void> {
    await noteInterrupted(this.#parts, id);
    const failed = new Set<string>();
    for (;;) {
      const waiting = await whatWaits(this.#parts, id);
      const next = waiting && (await this.#next(waiting));
      if (!waiting || !next) break;
      const isLast = this.#budget(waiting.ledger, next) === 1 && waiting.bundles.length > 1;
      const word = wordsIn(waiting.conversation.locale).moreAnyWord;
      if (isLast) await this.#parts.ledgers.change(id, (ledger) => withMoreWaiting(ledger, true));
      const outcome = await this.#sending.send(waiting, isLast ? withWord(next, word) : next);
      if (outcome === 'gone') return await this.#lose(id);
      if (outcome === 'later') this.#later.set(id, this.#parts.clock.now().getTime() + TRY_AGAIN_AFTER);
      if (outcome === 'failed') for (const piece of next.pieces) failed.add(piece.id);
      if (outcome === 'sent' || outcome === 'failed') await noteGone(this.#parts, id, failed);
      if (outcome === 'held' || outcome === 'later') break;
    }
  }

  /** What may be sent next; an agent's words do not wait behind what the bot had no more room for. */
  async #next(waiting: Waiting): Promise<Bundle | undefined> {
    const { ledger, live, bundles } = waiting;
    if (isWithPerson(ledger, this.#parts.clock.now()) || !(await live.isActive())) return undefined;
    const next = bundles.find((one) => one.message.type === 'transfer' || this.#budget(ledger, one) > 0);
    if (!next && bundles.length > 0) await sendAnswerCard(waiting, this.#parts);
    return next;
  }

  #budget(ledger: Ledger, { pieces }: Bundle): number {
    const isAwaited = pieces.some((piece) => piece.isAwaited);
    return allowance(ledger, this.#parts.clock.now(), isAwaited);
  }

  async #lose(id: string): Promise<void> {
    const unreachableAt = this.#parts.clock.now().toISOString();
    await this.#parts.ledgers.change(id, (ledger) => ({ ...ledger, unreachableAt }));
    await giveUp(this.#parts, id);
  }

  #look(): void {
    const now = this.#parts.clock.now().getTime();
    for (const [id, at] of this.#later) {
      if (at > now) continue;
      this.#later.delete(id);
      this.deliver(id).catch((error) => this.#parts.log.error('wechat.stuck', { conversation: id, error }));
    }
  }
}
