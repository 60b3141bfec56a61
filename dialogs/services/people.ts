import type { HandOff, Receipt, TicketView } from '../../bot/core/handOff.ts';
import type { LiveAsk, LiveMatter, LiveView } from '../../bot/core/live.ts';
import type { Locale } from '../../bot/core/locale.ts';

/** Matters handed to people. */
export interface Desk {
  /** Who would take it and by when, without saving anything. */
  preview(
    matter: Pick<HandOff, 'kind' | 'priority' | 'region' | 'dealer' | 'named'>,
    locale: Locale,
  ): Omit<Receipt, 'ticket' | 'number'>;
  /** Saves ticket and outgoing mail in one durable step; resolved means on disk. */
  open(request: HandOff): Promise<Receipt>;
  /**
   * Adds words of the customer to a ticket and tells the department; idempotent by `activity`. Where it is over they
   * open another one. Gives the ticket that has them; undefined where its data was deleted.
   */
  add(ticket: string, activity: string, text: string): Promise<TicketView | undefined>;
  /** The customer asks for speed; once by `activity`, as the three below. */
  urge(ticket: string, activity: string): Promise<TicketView | undefined>;
  withdraw(ticket: string, activity: string): Promise<TicketView | undefined>;
  /** It is not solved: it waits anew, with priority. */
  reopen(ticket: string, activity: string, text?: string): Promise<TicketView | undefined>;
  confirm(ticket: string, activity: string): Promise<TicketView | undefined>;
  /** The ticket with a number, for who proves with the end of its phone that it is theirs: nothing leads to its page. */
  find(number: string, phoneEnd: string): Promise<TicketView | undefined>;
  view(ticket: string): Promise<TicketView | undefined>;
}

/** Agents who talk with customers in the chat itself. */
export interface Live {
  /** Whether somebody could join now: at once, after others, or nobody is there. Nothing is saved. */
  availability(matter: LiveMatter): 'free' | 'busy' | 'away';
  /** The person of the service staff whose name stands in a text. */
  namedIn(text: string): { id: string; name: string } | undefined;
  /** Puts a conversation in line, durably; one that stands there already, or talks, stays where it is. */
  ask(ask: LiveAsk, isBusy: boolean): Promise<LiveView | undefined>;
  /** Takes a conversation out of the line, durably; gives what it is then, since an agent may have come first. */
  leaveLine(conversation: string): Promise<LiveView | undefined>;
  /** The chat of a conversation in its present or last round. */
  view(conversation: string): Promise<LiveView | undefined>;
  isWaiting(conversation: string): boolean;
  /** Whether an agent has the conversation: what the customer says is for them. */
  hasAgent(conversation: string): boolean;
  /** The customer said something to the agent, at this time; durable. */
  hear(conversation: string, at: string): Promise<void>;
  /** The customer has heard of the end of the talk, and of the ticket that it became; durable. */
  finish(conversation: string, ticketNumber?: string): Promise<void>;
}
