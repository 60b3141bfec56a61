import type { Customer } from '../bot/core/customer.ts';
import type { HandOff, LocalTime, Receipt, TicketView } from '../bot/core/handOff.ts';
import type { Kind } from '../bot/core/kinds.ts';
import type { LiveAsk, LiveMatter, LiveView } from '../bot/core/live.ts';
import type { ContentLocale, Locale } from '../bot/core/locale.ts';
import type { PublicArticle } from '../knowledge/article.ts';
import type { Miss } from '../knowledge/misses/miss.ts';
import type { Script } from './script/script.ts';

/** What dialogs need from the rest of the service; `bot/app.ts` hands in what implements it. */
export interface Services {
  script: Script;
  knowledge: Knowledge;
  desk: Desk;
  live: Live;
  company: Company;
  misses: Misses;
  usage: ArticleUsage;
  shownArticles: ShownArticles;
  surveys: Surveys;
  privacy: Privacy;
  lookups: Lookups;
}

/** Who was told which article, for a week: what turns out to be wrong is put right with them. */
export interface ShownArticles {
  record(conversation: string, article: Pick<PublicArticle, 'id' | 'locale'>, at: Date): Promise<void>;
}

/** The company as customers know it. */
export interface Company {
  name(locale: Locale): string;
  assistant(locale: Locale): string;
  readonly hotline: string;
  readonly emergency: string;
  readonly website: string;
  readonly mail: string;
  /** Whether people are at work at this time, the public holiday if it is one, and when they are back. */
  open(at: Date): { open: boolean; holiday?: Record<ContentLocale, string>; backAt?: LocalTime };
  /** A point in time in the service's zone. */
  local(at: Date): LocalTime;
  /** The region that a text names, by its name or an alias. */
  regionIn(text: string): { id: string; name: string } | undefined;
  /** The public shops of a region. */
  shops(region: string, locale: Locale): { name: string; address: string; hours: string }[];
  /** What a text asks for that is not sold, in the customer's words, and at most two others that may serve. */
  unavailable(text: string, locale: Locale): { product: string; alternatives: string[] } | undefined;
  /** The notice of the day, until it expires. */
  notice(at: Date, locale: Locale): string | undefined;
  /** Longest message that is read, in UTF-16 units. */
  readonly messageLength: number;
  /** When a sitting ends, in minutes. */
  readonly sitting: { endsAfterGoodbye: number; endsAfterSilence: number };
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

/** What a customer said of a sitting: five is the best rating; a comment comes later and joins it. */
export interface SurveyAnswer {
  conversation: string;
  channel: string;
  /** When the sitting began: with the conversation it is the answer's key. */
  sitting: string;
  at: string;
  kind?: Kind;
  ticket?: string;
  /** Staff ids of the agents who talked in it. */
  agents?: string[];
  rating?: number;
  comment?: string;
}

export interface Surveys {
  record(answer: SurveyAnswer): Promise<void>;
}

/** What customers may have done with everything kept about them. */
export interface Privacy {
  /**
   * Takes words, files and personal fields out of their conversations, tickets, misses and surveys, for good; the
   * profile and what is open in the `present` conversation are the caller's to clear. May be repeated.
   */
  erase(customer: Customer, present: string): Promise<void>;
}

/** Questions without an answer and answers that did not help, kept for the content staff. */
export interface Misses {
  record(miss: Miss): Promise<void>;
  /** The customer of a miss wishes to be told once there is an answer. */
  wish(id: string, at: Date): Promise<void>;
}

/** An order that a customer asks for, and the proof that it is theirs. */
export interface LookupRequest {
  conversation: string;
  /** The activity that asks: the same one asks once. */
  activity: string;
  locale: Locale;
  orderNumber: string;
  /** The last four digits of the buyer's phone. */
  phoneEnd: string;
}

/** A field of an order in the customer's language: words, or a point in time (ISO 8601). */
export type ShownField = { label: string } & ({ value: string } | { at: string });

/** What came of a look-up; a number that does not exist and a wrong proof are told apart by nobody. */
export type LookupOutcome = { fields: readonly ShownField[] } | { notFound: true } | { failed: true };

/** Other machines that are asked for the customer. */
export interface Lookups {
  /** Whether orders can be looked up. */
  readonly findsOrders: boolean;
  /** Begins to look; durable when it resolves. The outcome comes as the event `lookup.done` (`dialogs/lookupDone.ts`). */
  order(request: LookupRequest): Promise<void>;
}

/** How often articles are told, and whether that helps; counting holds up nobody. */
export interface ArticleUsage {
  note(article: string, locale: Locale, what: 'shown' | 'solved' | 'notSolved', at: Date): void;
}

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
  find(number: string): Promise<TicketView | undefined>;
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
