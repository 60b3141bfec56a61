import type { Capabilities } from '../bot/core/capabilities.ts';
import type { Customer } from '../bot/core/customer.ts';
import type { Kind, Priority } from '../bot/core/kinds.ts';
import type { Locale } from '../bot/core/locale.ts';

/** What dialogs need from the rest of the service; `bot/app.ts` hands in what implements it. */
export interface Services {
  script: Script;
  knowledge: Knowledge;
  desk: Desk;
  company: Company;
}

/** Values for the placeholders of a line, by name. */
export type LineValues = Record<string, string | number>;

/** One wording of a line, filled in, with the labels of its quick replies. */
export interface SpokenLine {
  text: string;
  buttons: string[];
}

export interface Script {
  /** The wording whose turn it is; `turn` counts how often this conversation heard the line. Never empty: keys are checked at start. */
  line(key: string, locale: Locale, turn: number, values?: LineValues): SpokenLine;
}

/** The company as customers know it. */
export interface Company {
  name(locale: Locale): string;
  assistant(locale: Locale): string;
  readonly hotline: string;
  readonly emergency: string;
  readonly website: string;
  /** Whether people are at work at this time, the public holiday if it is one, and when they are back. */
  open(at: Date): { open: boolean; holiday?: Record<'zh-CN' | 'en-US', string>; backAt?: LocalTime };
  /** The region that a text names, by its name or an alias. */
  regionIn(text: string): { id: string; name: string } | undefined;
  shops(region: string, locale: Locale): { name: string; address: string; hours: string }[];
  readonly messageLength: number;
  readonly sitting: { endsAfterGoodbye: number; endsAfterSilence: number };
}

/** A time in the service's zone, ready to be said. */
export interface LocalTime {
  /** ISO 8601 with the zone's offset. */
  iso: string;
  /** Set when the day is a make-up working day (调休上班). */
  makeUpDay?: true;
}

/** An article as a customer may see it: internal notes are not part of it. */
export interface PublicArticle {
  id: string;
  locale: 'zh-CN' | 'en-US';
  title: string;
  kind: Kind;
  /** Markdown. */
  answer: string;
  /** The same in other words, for a customer who did not understand. */
  otherWords?: string;
  steps?: { text: string; caution?: string }[];
  /** About how long the steps take, in minutes. */
  minutes?: number;
  prevention?: string;
}

/** What the search makes of a question. `sure`: one answer is right; `near`: the two or three that may be; `none`: refuse. */
export type Found =
  | { certainty: 'sure'; article: PublicArticle; score: number }
  | { certainty: 'near'; articles: PublicArticle[] }
  | { certainty: 'none' };

export interface Knowledge {
  find(question: string, locale: Locale, at: Date): Found;
  article(id: string, locale: Locale): PublicArticle | undefined;
}

export interface TranscriptLine {
  at: string;
  from: 'customer' | 'bot' | 'agent';
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
  | 'urgent';

export type ReplyBy = 'here' | 'phone' | 'email' | 'qq';

/** Everything the desk needs to make a ticket. The same conversation and activity always give the same ticket. */
export interface HandOff {
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
  region?: string;
  replyBy: ReplyBy;
  /** A time of day that suits for a call, as the customer said it. */
  callWhen?: string;
  /** Ids of the articles shown before. */
  tried: string[];
  /** A bot text that the price gate withheld. */
  withheldDraft?: string;
  transcript: TranscriptLine[];
}

/** The time by which someone answers; absent where the calendar cannot give one. */
export interface Receipt {
  ticket: string;
  /** The number that customers are told (受理编号). */
  number: string;
  department: string;
  promisedAt?: LocalTime;
}

export interface TicketView {
  id: string;
  number: string;
  kind: Kind;
  state: 'waiting' | 'taken' | 'answered' | 'solved' | 'closed' | 'withdrawn';
  openedAt: LocalTime;
  promisedAt?: LocalTime;
}

export interface Desk {
  /** Who would take it and by when, without saving anything. */
  preview(
    kind: Kind,
    priority: Priority,
    region: string | undefined,
    locale: Locale,
  ): Omit<Receipt, 'ticket' | 'number'>;
  /** Saves ticket and outgoing mail in one durable step; resolved means on disk. */
  open(request: HandOff): Promise<Receipt>;
  /** Adds words of the customer to an open ticket and tells the department; idempotent by `activity`. */
  add(ticket: string, activity: string, text: string): Promise<void>;
  find(number: string): Promise<TicketView | undefined>;
  view(ticket: string): Promise<TicketView | undefined>;
}

/** What a dialog step knows about the turn it runs in. */
export interface TurnFacts {
  conversation: string;
  activity: string;
  channel: string;
  now: Date;
  capabilities: Capabilities;
  transcript: TranscriptLine[];
}
