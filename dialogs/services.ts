import type { Customer } from '../bot/core/customer.ts';
import type { LocalTime } from '../bot/core/handOff.ts';
import type { Kind } from '../bot/core/kinds.ts';
import type { ContentLocale, Locale } from '../bot/core/locale.ts';
import type { Script } from './script/script.ts';
import type { ArticleUsage, Knowledge, Misses, ShownArticles } from './services/knowledge.ts';
import type { Lookups } from './services/lookups.ts';
import type { Desk, Live } from './services/people.ts';

export type * from './services/knowledge.ts';
export type * from './services/lookups.ts';
export type * from './services/people.ts';

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
