import type { Kind, Priority } from '../bot/core/kinds.ts';
import type { Fact } from './forms.ts';

/** What a customer came with; it grows while they tell more. */
export interface Matter {
  /** The activity that began it: the same matter never becomes two tickets. */
  id: string;
  /** Everything the customer said about it, in order. */
  texts: string[];
  kind: Kind;
  priority: Priority;
  /** The restatement that the customer confirmed. */
  restated?: string;
  /** Ids of the articles shown. */
  tried: string[];
  /** Answers collected by questions; an empty one was skipped. */
  facts: Partial<Record<Fact, string>>;
}

/** One sitting (a contact of script.md): limits "once" and "twice" count here. */
export interface Sitting {
  startedAt: string;
  lastAt: string;
  greetedAt?: string;
  goodbyeAt?: string;
  matter?: Matter;
  /** How often the name was asked for. */
  nameAsked: number;
  /** Descriptions in a row that were not understood. */
  notUnderstood: number;
  /** Questions for a price. */
  priceAsked: number;
  hurried: number;
  surveyedAt?: string;
  /** After insults nobody is asked how satisfied they are. */
  abusedAt?: string;
  /** When sympathy was expressed; once is enough. */
  sympathyAt?: string;
  /** The ticket opened last in this sitting. */
  ticket?: { id: string; number: string };
}

export function newSitting(now: Date): Sitting {
  const at = now.toISOString();
  return { startedAt: at, lastAt: at, nameAsked: 0, notUnderstood: 0, priceAsked: 0, hurried: 0 };
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
