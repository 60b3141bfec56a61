import type { Capabilities } from '../bot/core/capabilities.ts';
import type { HandOff, LocalTime, Receipt, TicketView, TranscriptLine } from '../bot/core/handOff.ts';
import type { Kind, Priority } from '../bot/core/kinds.ts';
import type { Locale } from '../bot/core/locale.ts';

export type {
  HandOff,
  HandOffReason,
  LocalTime,
  Receipt,
  ReplyBy,
  TicketView,
  TranscriptLine,
} from '../bot/core/handOff.ts';

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
