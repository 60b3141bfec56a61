import type { Customer } from './customer.ts';
import type { Kind, Priority } from './kinds.ts';
import type { Locale } from './locale.ts';

/** A time in the service's zone, ready to be said. */
export interface LocalTime {
  /** ISO 8601 with the zone's offset. */
  iso: string;
  /** Set when the day is a make-up working day (调休上班). */
  makeUpDay?: true;
}

export interface TranscriptLine {
  at: string;
  from: 'customer' | 'bot' | 'agent';
  /** The name of the agent, as customers see it. */
  name?: string;
  text: string;
  /** Pictures and files, as names under `DATA_DIR/uploads`. */
  attachments?: { name: string; contentType: string; file: string }[];
}

export type HandOffReason =
  | 'noAnswer'
  | 'notSolved'
  | 'asked'
  | 'price'
  | 'withheld'
  | 'notUnderstood'
  | 'technical'
  | 'urgent'
  | 'elsewhere';

export type ReplyBy = 'here' | 'phone' | 'email' | 'qq';

/** How people reply to a customer, as agreed with them. */
export interface ReplyWay {
  replyBy: ReplyBy;
  /** A time of day that suits for a call, as the customer said it. */
  callWhen?: string;
}

/** Everything the desk needs to make a ticket. The same conversation and activity always give the same ticket. */
export interface HandOff extends ReplyWay {
  conversation: string;
  activity: string;
  channel: string;
  locale: Locale;
  customer: Customer;
  kind: Kind;
  priority: Priority;
  reason: HandOffReason;
  /** The restated problem, in our words. */
  problem: string;
  /** Answers collected by forms, in the order asked. */
  facts: { label: string; value: string }[];
  /** Id of a region of `service.yaml`. */
  region?: string;
  /** Set where a dealer of ours asks. */
  dealer?: true;
  /** Staff id of the person whom the customer asked for. */
  named?: string;
  /** Staff id of who entered a contact made elsewhere: in its conversation nobody reads. */
  enteredBy?: string;
  /** Ids of the articles shown before. */
  tried: string[];
  /** A bot text that the price gate withheld. */
  withheldDraft?: string;
  /** What agents noted about it before it was a ticket; `by` is a staff id. */
  notes?: { by: string; at: string; text: string }[];
  /** The ticket that was over when its customer came back to it. */
  follows?: { ticket: string; number: string };
  transcript: TranscriptLine[];
}

/** What a customer is told about a new ticket. */
export interface Receipt {
  ticket: string;
  /** The number that customers are told (受理编号). */
  number: string;
  /** The department's name in the customer's language. */
  department: string;
  /** The time by which someone answers; absent where none is promised or the calendar cannot give one. */
  promisedAt?: LocalTime;
  /** Where customers see it themselves; absent where no address can be told. */
  link?: string;
}

export type TicketState = 'waiting' | 'taken' | 'answered' | 'solved' | 'closed' | 'withdrawn';

/** What a customer may hear about a ticket of theirs. */
export interface TicketView {
  id: string;
  number: string;
  kind: Kind;
  state: TicketState;
  openedAt: LocalTime;
  promisedAt?: LocalTime;
  /** Where customers see it themselves. */
  link?: string;
}
