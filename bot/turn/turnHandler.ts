import type { TurnContext } from 'botbuilder';
import type { Capabilities } from '../core/capabilities.ts';
import type { Customer } from '../core/customer.ts';
import type { Locale } from '../core/locale.ts';
import type { Conversation, Due, Inbound } from './conversation.ts';

/** One turn as its handler sees it. What the handler changes here is saved with the bubbles, or not at all. */
export interface RunningTurn {
  /** As it stood when the turn began. */
  readonly conversation: Conversation;
  readonly inbound: Inbound;
  readonly now: Date;
  readonly capabilities: Capabilities;
  customer: Customer;
  locale: Locale;
  state: Record<string, unknown>;
  due: Due[];
  /** Documents of their own that the turn changes: written, all at once, before its end is; the same when it runs again. */
  writes: (() => Promise<void>)[];
}

/** What answers: the dialogs, or an echo in the bench. Bubbles go out through the context. */
export interface TurnHandler {
  /** Whether it answers what a customer says in this conversation, so that it may be shown at work; it does where absent. */
  answers?(conversation: string): boolean;
  run(context: TurnContext, turn: RunningTurn): Promise<void>;
  /** The gate withheld `draft`, nothing of this turn was said: say the safe line and hand the matter to people. */
  withheld(context: TurnContext, turn: RunningTurn, draft: string): Promise<void>;
  /** `run` threw, its changes are undone: apologise with the reference that stands in the log. */
  failed(context: TurnContext, turn: RunningTurn, reference: string): Promise<void>;
}
