import type { TurnContext } from 'botbuilder';
import type { Capabilities } from '../bot/core/capabilities.ts';
import type { Customer } from '../bot/core/customer.ts';
import type { TranscriptLine } from '../bot/core/handOff.ts';
import type { Locale } from '../bot/core/locale.ts';
import type { Sitting } from './sitting.ts';

/** What a dialog step knows of the turn it runs in, and what it may change. */
export interface Turn {
  readonly conversation: string;
  readonly activity: string;
  readonly channel: string;
  readonly now: Date;
  readonly capabilities: Capabilities;
  /** What was said in this conversation up to and with the activity of this turn. */
  readonly transcript: TranscriptLine[];
  /**
   * What was said last about a ticket of this customer; absent once anything else was said. `solved`: whether it is
   * solved; `reply`: the words of an agent; `told`: news of it, or that words were added to it.
   */
  readonly asked?: { what: 'solved' | 'reply' | 'told'; ticket: string };
  customer: Customer;
  locale: Locale;
  sitting: Sitting;
  /** How often the customer heard each line, by key: wordings are used in turn. */
  heard: Record<string, number>;
  /** Wakes the conversation with the event `due.<name>`; an earlier one of the same name is replaced. */
  remind(name: string, at: Date): void;
  forget(name: string): void;
}

const turnKey = Symbol('turn');

export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(turnKey, turn);
}

export function turnOf(context: TurnContext): Turn {
  const turn: Turn | undefined = context.turnState.get(turnKey);
  if (!turn) throw new TypeError('setTurn comes before the first dialog of a turn.');
  return turn;
}
