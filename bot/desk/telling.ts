import type { LocalTime } from '../core/handOff.ts';

/** The lines with which a customer is told, unasked, what became of their ticket (script.md F). */
export type TellingLine =
  | 'handoff.reply'
  | 'handoff.accepted'
  | 'handoff.transferred'
  | 'handoff.progress'
  | 'handoff.resolvedCheck'
  | 'handoff.noResultYet'
  | 'handoff.delay'
  | 'handoff.missedTwice'
  | 'handoff.timeKnown'
  | 'handoff.visitFixed'
  | 'handoff.visitOnTheWay'
  | 'handoff.visitDone'
  | 'handoff.visitCancelled'
  | 'followUp.visit';

/** Something to be told to the customer, stored with its ticket until and after that has happened. */
export interface Telling {
  /** Unique in its ticket and part of the key under which it is said: `reply.3`. */
  id: string;
  line: TellingLine;
  /** The words of an agent, judged before they were stored and judged again when they are said. */
  text?: string;
  /** Pictures and files of an agent, as names under `DATA_DIR/uploads`. */
  files?: { name: string; contentType: string; file: string }[];
  /** Staff id of the person who speaks or acts. */
  agent?: string;
  /** Department id. */
  department?: string;
  time?: LocalTime;
  /** Number of the dispatch order that it tells of. */
  order?: string;
  attempts: number;
  nextTryAt: string;
  toldAt?: string;
  failedAt?: string;
}

export function isUntold(telling: Telling): boolean {
  return telling.toldAt === undefined && telling.failedAt === undefined;
}

/** When the next telling is due, in milliseconds since 1970; undefined when none waits. */
export function nextTellingAt(tellings: readonly Telling[]): number | undefined {
  const [first] = tellings.filter(isUntold);
  return first && Date.parse(first.nextTryAt);
}

/** The tellings with one more at their end, due at once. */
export function withTelling(
  tellings: readonly Telling[],
  telling: Omit<Telling, 'id' | 'attempts' | 'nextTryAt'>,
  at: Date,
): Telling[] {
  const id = `${telling.line.split('.').at(-1)}.${tellings.length + 1}`;
  return [...tellings, { ...telling, id, attempts: 0, nextTryAt: at.toISOString() }];
}
