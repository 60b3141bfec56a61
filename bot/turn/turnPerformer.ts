import { type Activity, TurnContext } from 'botbuilder';
import type { Capabilities } from '../core/capabilities.ts';
import type { Clock } from '../core/clock.ts';
import { ServiceError } from '../core/errors.ts';
import { randomId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import { type Conversation, dueKey, type Inbound } from './conversation.ts';
import { type CustomerStore, newCustomer } from './customers.ts';
import { atMost, type Bubble, type Gate, judgeBubbles } from './saying.ts';
import { bubblesKey, TurnAdapter } from './turnAdapter.ts';
import type { RunningTurn, TurnHandler } from './turnHandler.ts';
import type { WithheldTexts } from './withheldTexts.ts';

export interface PerformerParts {
  handler: TurnHandler;
  gate: Gate;
  withheld: WithheldTexts;
  customers: CustomerStore;
  capabilities(channel: string): Capabilities;
  clock: Clock;
  log: Log;
}

type Attempt = { turn: RunningTurn; bubbles: Bubble[] } | { withheld: string } | { error: unknown };

/** What a turn came to; nothing of it is saved or said yet. */
export interface Performed {
  turn: RunningTurn;
  bubbles: Bubble[];
  outcome: 'done' | 'withheld' | 'failed';
}

/** Runs the handler of one turn and judges what it said; a withheld or failed attempt is followed by one that says so. */
export class TurnPerformer {
  readonly #parts: PerformerParts;
  readonly #adapter = new TurnAdapter();

  constructor(parts: PerformerParts) {
    this.#parts = parts;
  }

  /** Throws `turn/failed` when not even the apology could be said. */
  async perform(conversation: Conversation, inbound: Inbound): Promise<Performed> {
    const { handler } = this.#parts;
    const first = await this.#attempt(conversation, inbound, (context, turn) => handler.run(context, turn));
    if ('bubbles' in first) return { ...first, outcome: 'done' };
    const second = await this.#attempt(conversation, inbound, (context, turn) =>
      'withheld' in first
        ? handler.withheld(context, turn, first.withheld)
        : handler.failed(context, turn, this.#report(conversation, inbound, first.error)),
    );
    const outcome = 'withheld' in first ? 'withheld' : 'failed';
    if ('bubbles' in second) {
      if ('withheld' in first) second.turn.writes.push(() => this.#keep(second.turn, first.withheld));
      return { ...second, outcome };
    }
    throw new ServiceError('turn/failed', 'Not even the apology could be said; it is tried again later.', {
      cause: 'error' in second ? second.error : undefined,
    });
  }

  async #keep({ conversation, inbound, now }: RunningTurn, text: string): Promise<void> {
    const { channel } = conversation;
    await this.#parts.withheld.keep({ id: inbound.id, at: now.toISOString(), channel, text });
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
    const bubbles = atMost(said, turn.capabilities.bubbles);
    const judged = await judgeBubbles(this.#parts.gate, conversation, bubbles);
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
      writes: [],
    };
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
