import { type Activity, TurnContext } from 'botbuilder';
import type { Capabilities } from '../core/capabilities.ts';
import { Chains } from '../core/chains.ts';
import type { Clock } from '../core/clock.ts';
import { ServiceError } from '../core/errors.ts';
import { randomId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import { type Conversation, dueKey, type Inbound, isStale } from './conversation.ts';
import { type Conversations, withEntries, withSeen } from './conversations.ts';
import { type CustomerStore, newCustomer } from './customers.ts';
import type { Delivery } from './delivery.ts';
import { type Bubble, type Gate, judgeBubbles, withSaid } from './saying.ts';
import { bubblesKey, TurnAdapter } from './turnAdapter.ts';
import type { RunningTurn, TurnHandler } from './turnHandler.ts';

const WAITING = 20;
const RETRY_AFTER = 30_000;

export interface TurnParts {
  conversations: Conversations;
  customers: CustomerStore;
  handler: TurnHandler;
  gate: Gate;
  delivery: Delivery;
  capabilities(channel: string): Capabilities;
  clock: Clock;
  log: Log;
  metrics: TurnMetrics;
}

export interface TurnMetrics {
  turnDone(milliseconds: number, outcome: 'done' | 'withheld' | 'failed'): void;
}

/**
 * What surrounds every turn: an incoming activity is on disk before it is acknowledged, has its effect once
 * however often it comes, and turns of one conversation run one after the other. Bubbles, state and the end of the
 * turn become durable together, and only then anybody sees them.
 */
export class Turns {
  readonly #parts: TurnParts;
  readonly #adapter = new TurnAdapter();
  readonly #chains = new Chains();
  readonly #running = new Map<string, Promise<void>>();
  readonly #stuck = new Set<string>();
  #stopped = false;

  constructor(parts: TurnParts) {
    this.#parts = parts;
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
    await this.#parts.delivery.resume(id);
    for (;;) {
      const conversation = await this.#parts.conversations.get(id);
      const [inbound] = conversation?.pending ?? [];
      if (!conversation || !inbound) return;
      if (isStale(conversation, inbound)) await this.#drop(id, inbound);
      else await this.#run(conversation, inbound);
    }
  }

  async #drop(id: string, inbound: Inbound): Promise<void> {
    await this.#parts.conversations.change(id, (current) => withoutPending(current, inbound));
  }

  async #run(conversation: Conversation, inbound: Inbound): Promise<void> {
    const began = performance.now();
    if (inbound.activity.type === 'message') this.#parts.conversations.showTyping(conversation.id);
    const { turn, bubbles, outcome } = await this.#perform(conversation, inbound);
    await this.#save(turn, bubbles);
    this.#parts.metrics.turnDone(performance.now() - began, outcome);
    await this.#parts.delivery.deliver(conversation.id);
  }

  async #perform(conversation: Conversation, inbound: Inbound): Promise<Performed> {
    const { handler } = this.#parts;
    const first = await this.#attempt(conversation, inbound, (context, turn) => handler.run(context, turn));
    if ('bubbles' in first) return { ...first, outcome: 'done' };
    const second = await this.#attempt(conversation, inbound, (context, turn) =>
      'withheld' in first
        ? handler.withheld(context, turn, first.withheld)
        : handler.failed(context, turn, this.#report(conversation, inbound, first.error)),
    );
    const outcome = 'withheld' in first ? 'withheld' : 'failed';
    if ('bubbles' in second) return { ...second, outcome };
    throw new ServiceError('turn/failed', 'Not even the apology could be said; it is tried again later.', {
      cause: 'error' in second ? second.error : undefined,
    });
  }

  async #attempt(
    conversation: Conversation,
    inbound: Inbound,
    act: (context: TurnContext, turn: RunningTurn) => Promise<void>,
  ): Promise<Attempt> {
    const turn = await this.#begin(conversation, inbound);
    const context = new TurnContext(this.#adapter, asReceived(conversation, inbound));
    const said: Partial<Activity>[] = [];
    context.turnState.set(bubblesKey, said);
    try {
      await this.#adapter.runTurn(context, () => act(context, turn));
    } catch (error) {
      return { error };
    }
    const judged = await judgeBubbles(this.#parts.gate, conversation, said);
    return 'withheld' in judged ? judged : { turn, bubbles: judged.passed };
  }

  async #begin(conversation: Conversation, inbound: Inbound): Promise<RunningTurn> {
    const now = this.#parts.clock.now();
    const stored = await this.#parts.customers.read(conversation.customer);
    return {
      conversation,
      inbound,
      now,
      capabilities: this.#parts.capabilities(conversation.channel),
      customer: structuredClone(stored ?? newCustomer(conversation.customer, conversation.channel, now)),
      locale: conversation.locale,
      state: structuredClone(conversation.state),
      due: conversation.due.filter((due) => inbound.key !== dueKey(due)),
    };
  }

  // The customer is written first: a crash between the two runs the turn again, which ends in the same customer.
  async #save(turn: RunningTurn, bubbles: Bubble[]): Promise<void> {
    const { conversations, customers, clock, delivery } = this.#parts;
    const { conversation, inbound, state, locale, due } = turn;
    const stored = await customers.read(conversation.customer);
    if (JSON.stringify(stored) !== JSON.stringify(turn.customer)) await customers.write(turn.customer);
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

  #report(conversation: Conversation, inbound: Inbound, error: unknown): string {
    const reference = randomId()
      .replace(/[^A-Za-z]/g, '')
      .slice(0, 6)
      .toUpperCase();
    this.#parts.log.error('turn.failed', {
      conversation: conversation.id,
      activity: inbound.id,
      reference,
      error,
    });
    return reference;
  }
}

type Attempt = { turn: RunningTurn; bubbles: Bubble[] } | { withheld: string } | { error: unknown };

interface Performed {
  turn: RunningTurn;
  bubbles: Bubble[];
  outcome: 'done' | 'withheld' | 'failed';
}

function withoutPending(conversation: Conversation, inbound: Inbound): Conversation {
  return { ...conversation, pending: conversation.pending.filter((one) => one.id !== inbound.id) };
}

function withInbound(
  conversation: Conversation,
  key: string,
  activity: Partial<Activity>,
  now: Date,
): Conversation {
  if (conversation.pending.length >= WAITING) {
    throw new ServiceError(
      'turn/busy',
      'Too many messages wait in this conversation; send it again in a moment.',
    );
  }
  const isMessage = activity.type === 'message';
  const logged = isMessage
    ? withEntries(conversation, [{ from: 'customer', key, activity }], now)
    : conversation;
  const entry = isMessage ? logged.log.at(-1) : undefined;
  const id = entry?.id ?? `${conversation.id}|${randomId()}`;
  const inbound: Inbound = { id, key, at: entry?.at ?? now.toISOString(), activity };
  return withSeen({ ...logged, pending: [...logged.pending, inbound] }, key, id);
}

function asReceived(conversation: Conversation, inbound: Inbound): Partial<Activity> {
  return {
    ...inbound.activity,
    id: inbound.id,
    timestamp: new Date(inbound.at),
    channelId: conversation.channel,
    locale: conversation.locale,
    conversation: { id: conversation.id, isGroup: false, conversationType: '', name: '' },
    from: { id: conversation.customer, name: '', role: 'user' },
    recipient: { id: 'bot', name: '', role: 'bot' },
  };
}
