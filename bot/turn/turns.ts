import type { Activity } from 'botbuilder';
import { Chains } from '../core/chains.ts';
import { ServiceError } from '../core/errors.ts';
import { type Conversation, type Inbound, isStale } from './conversation.ts';
import { withInbound, withoutPending } from './conversationEdits.ts';
import type { Conversations } from './conversations.ts';
import type { Delivery } from './delivery.ts';
import { type Bubble, withSaid } from './saying.ts';
import type { RunningTurn } from './turnHandler.ts';
import { type PerformerParts, TurnPerformer } from './turnPerformer.ts';

const RETRY_AFTER = 30_000;

export interface TurnParts extends PerformerParts {
  conversations: Conversations;
  delivery: Delivery;
  metrics: TurnMetrics;
}

export interface TurnMetrics {
  turnDone(milliseconds: number, outcome: 'done' | 'withheld' | 'failed'): void;
}

/**
 * What surrounds every turn: an incoming activity is on disk before it is acknowledged, has its effect once
 * however often it comes, and turns of one conversation run one after the other, as do those of one customer, whose
 * conversations share a profile. Bubbles, state and the end of the turn become durable together, and only then anybody
 * sees them.
 */
export class Turns {
  readonly #parts: TurnParts;
  readonly #performer: TurnPerformer;
  readonly #chains = new Chains();
  readonly #customers = new Chains();
  readonly #running = new Map<string, Promise<void>>();
  readonly #stuck = new Set<string>();
  #stopped = false;

  constructor(parts: TurnParts) {
    this.#parts = parts;
    this.#performer = new TurnPerformer(parts);
  }

  /**
   * Takes an activity in. `key` is the channel's word for "the same activity". Resolved means on disk; the turn runs
   * afterwards. Throws `turn/busy` when 20 activities of this conversation wait, or the service is stopping.
   */
  async receive(
    id: string,
    key: string,
    activity: Partial<Activity>,
  ): Promise<{ id: string; repeated: boolean }> {
    if (this.#stopped)
      throw new ServiceError('turn/busy', 'The service is stopping; send it again in a moment.');
    let repeated = true;
    const after = await this.#parts.conversations.change(id, (conversation) => {
      if (conversation.seen.some((one) => one.key === key)) return conversation;
      repeated = false;
      return withInbound(conversation, key, activity, this.#parts.clock.now());
    });
    this.work(id);
    return { id: after.seen.find((one) => one.key === key)?.id ?? '', repeated };
  }

  /** Runs what waits in a conversation, behind what is running there. Used after `receive` and at the start. */
  work(id: string): void {
    // Each call looks once more, so that nothing that comes as a turn ends is left lying.
    const run = this.#chains
      .run(id, () => this.#drain(id))
      .catch((error) => this.#tryLater(id, error))
      .finally(() => {
        if (this.#running.get(id) === run) this.#running.delete(id);
      });
    this.#running.set(id, run);
  }

  /** Resolves when every turn of this conversation (or of all) that was received so far has run. */
  async settled(id?: string): Promise<void> {
    const runs = id === undefined ? [...this.#running.values()] : [this.#running.get(id)];
    await Promise.all(runs);
    if (id === undefined ? this.#running.size > 0 : this.#running.has(id)) await this.settled(id);
  }

  /** Takes nothing more in and waits for the turns that run. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.settled();
  }

  #tryLater(id: string, error: unknown): void {
    this.#parts.log.error('turn.stuck', { conversation: id, error });
    if (this.#stuck.has(id)) return;
    this.#stuck.add(id);
    const stop = this.#parts.clock.every(RETRY_AFTER, () => {
      stop();
      this.#stuck.delete(id);
      if (!this.#stopped) this.work(id);
    });
  }

  async #drain(id: string): Promise<void> {
    const { conversations, delivery } = this.#parts;
    await delivery.resume(id);
    for (;;) {
      const conversation = await conversations.get(id);
      if (!conversation || conversation.pending.length === 0) return;
      await this.#customers.run(conversation.customer, () => this.#next(id));
      await delivery.deliver(id);
    }
  }

  // Reads the conversation again: what ran before for this customer may have changed it.
  async #next(id: string): Promise<void> {
    const { conversations } = this.#parts;
    const conversation = await conversations.get(id);
    const [inbound] = conversation?.pending ?? [];
    if (!conversation || !inbound) return;
    if (!isStale(conversation, inbound)) return await this.#run(conversation, inbound);
    await conversations.change(id, (current) => withoutPending(current, inbound));
  }

  async #run(conversation: Conversation, inbound: Inbound): Promise<void> {
    const began = performance.now();
    const answers = this.#parts.handler.answers?.(conversation.id) ?? true;
    if (answers && inbound.activity.type === 'message') this.#parts.conversations.showTyping(conversation.id);
    const { turn, bubbles, outcome } = await this.#performer.perform(conversation, inbound);
    await this.#save(turn, bubbles);
    this.#parts.metrics.turnDone(performance.now() - began, outcome);
  }

  // The conversation is written last: a crash before that runs the turn again, which ends in the same documents.
  async #save(turn: RunningTurn, bubbles: Bubble[]): Promise<void> {
    const { conversations, clock, delivery } = this.#parts;
    const { conversation, inbound, state, locale, due } = turn;
    await Promise.all([this.#saveCustomer(turn), ...turn.writes.map((write) => write())]);
    const marked = delivery.sends(conversation.channel) ? { delivery: 'due' as const } : {};
    const said = bubbles.map((bubble, n) => ({
      from: 'bot' as const,
      key: `${inbound.id}:${n}`,
      bubble,
      ...marked,
    }));
    await conversations.change(conversation.id, (current) => {
      const rest = withoutPending(current, inbound);
      return withSaid({ ...rest, state, locale, due }, said, clock.now());
    });
  }

  async #saveCustomer({ conversation, customer }: RunningTurn): Promise<void> {
    const { customers } = this.#parts;
    const stored = await customers.read(conversation.customer);
    if (JSON.stringify(stored) !== JSON.stringify(customer)) await customers.write(customer);
  }
}
