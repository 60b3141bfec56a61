import type { Kind, Priority } from '../bot/core/kinds.ts';
import type { Fact } from './forms.ts';
import type { PageContext } from './pageContext.ts';

/** What a customer came with; it grows while they tell more. */
export interface Matter {
  /** The activity that began it: the same matter never becomes two tickets. */
  id: string;
  /** Everything the customer said about it, in order. */
  texts: string[];
  /** Which of the texts correct the ones before, by their index. */
  corrections?: number[];
  /** The page on which it began. */
  page?: PageContext;
  kind: Kind;
  priority: Priority;
  /** The restatement that the customer confirmed. */
  restated?: string;
  /** Ids of the articles shown. */
  tried: string[];
  /** What was told, in words: titles of articles, and what a look-up found. */
  told?: string[];
  /** How many steps of an answer were done together. */
  stepsDone?: number;
  /** Answers collected by questions; an empty one was skipped. */
  facts: Partial<Record<Fact, string>>;
  /** How it ended; absent while it is open. */
  outcome?: MatterOutcome;
  endedAt?: string;
  /** The agent who talked about it here last (staff id), and what agents said; empty until the talk is over. */
  talk?: { agent: string; said: string };
  /** The id of the ticket that it became. */
  ticket?: string;
}

export type MatterOutcome = 'solved' | 'unsolved' | 'gaveUp' | 'handedOff' | 'declined' | 'another' | 'done';

/** Lines that offer something beside the open question, which waits meanwhile. */
export type Offer = 'feeling.hurry' | 'feeling.abuse' | 'trouble.language';

/** One sitting (a contact of script.md): limits "once" and "twice" count here. */
export interface Sitting {
  /** Counts the sittings of a conversation, from 0. */
  number: number;
  startedAt: string;
  lastAt: string;
  greetedAt?: string;
  goodbyeAt?: string;
  matter?: Matter;
  /** Second matters that came up meanwhile, as said: taken up one after the other. */
  later?: string[];
  /** Matters that ended in this turn, for the register. */
  ended?: Matter[];
  /** How often the name was asked for. */
  nameAsked: number;
  /** Descriptions in a row that were not understood. */
  notUnderstood: number;
  /** Questions for a price. */
  priceAsked: number;
  hurried: number;
  /** Orders asked for with a proof that did not fit. */
  wrongProofs?: number;
  surveyedAt?: string;
  /** The line by which something was offered beside the open question just now, with buttons of its own. */
  offered?: Offer;
  /** After insults nobody is asked how satisfied they are. */
  abusedAt?: string;
  /** When sympathy was expressed; once is enough. */
  sympathyAt?: string;
  /** The agents who talked here, the last one last. */
  agents?: { id: string; name: string }[];
  /** The ticket opened last in this sitting. */
  ticket?: { id: string; number: string };
}

export function newSitting(now: Date, number: number): Sitting {
  const at = now.toISOString();
  return { number, startedAt: at, lastAt: at, nameAsked: 0, notUnderstood: 0, priceAsked: 0, hurried: 0 };
}

/** Whether the next word begins a new sitting: some time after the goodbye, or after long silence (minutes). */
export function isOver(
  sitting: Sitting,
  now: Date,
  ends: { endsAfterGoodbye: number; endsAfterSilence: number },
): boolean {
  const minutesSince = (at: string) => (now.getTime() - Date.parse(at)) / 60_000;
  if (sitting.goodbyeAt && minutesSince(sitting.goodbyeAt) >= ends.endsAfterGoodbye) return true;
  return minutesSince(sitting.lastAt) >= ends.endsAfterSilence;
}

export function newMatter(id: string, text: string, kind: Kind): Matter {
  return { id, texts: [text], kind, priority: 'normal', tried: [], facts: {} };
}

/** Notes how the matter of a sitting ended; the first end counts. */
export function endMatter(sitting: Sitting, how: MatterOutcome | 'nothingElse', now: Date): void {
  const { matter } = sitting;
  if (!matter || matter.outcome) return;
  const outcome = how === 'nothingElse' ? 'done' : how;
  sitting.matter = { ...matter, outcome, endedAt: now.toISOString() };
  sitting.ended = [...(sitting.ended ?? []), sitting.matter];
}

/** Whether a matter is over for the customer: who asks for a person then comes with another one. */
export function isSettled({ outcome }: Matter): boolean {
  return outcome === 'solved' || outcome === 'another';
}
