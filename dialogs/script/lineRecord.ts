import { ServiceError } from '../../bot/core/errors.ts';
import type { LineProblem } from './lineCheck.ts';
import type { LineKey } from './lines.ts';
import type { LinePair } from './script.ts';

/** A line that is to be said, and waits for a second person. */
export interface LineDraft {
  lines: LinePair;
  by: string;
  at: string;
}

/** What was said from a time on. */
export interface LineEdition {
  /** From 1, without gaps. */
  number: number;
  /** Undefined where the product's own line was taken up again. */
  lines?: LinePair;
  /** Who wrote it and who published it; one person where an earlier edition was taken up again. */
  by: string;
  publishedBy: string;
  at: string;
  /** The product's own line at that time: whether a new version has changed it is seen by it. */
  shipped: LinePair;
}

/** All that content staff did to one line: one document of `bot/storage`. */
export interface LineRecord {
  version: 1;
  key: LineKey;
  draft?: LineDraft;
  /** Newest last, the latest 30. */
  editions: LineEdition[];
}

const KEPT = 30;

export function newLineRecord(key: LineKey): LineRecord {
  return { version: 1, key, editions: [] };
}

/** What is said instead of the product's own line; undefined where that is said. */
export function saidInstead({ editions }: LineRecord): LinePair | undefined {
  return editions.at(-1)?.lines;
}

/** The product's line as it was when the override in force was written, if it has changed since. */
export function changedSince({ editions }: LineRecord, shipped: LinePair): LinePair | undefined {
  const last = editions.at(-1);
  return last?.lines && !sameLines(last.shipped, shipped) ? last.shipped : undefined;
}

/** The record with one edition more. */
export function withEdition(record: LineRecord, edition: Omit<LineEdition, 'number'>): LineRecord {
  const number = (record.editions.at(-1)?.number ?? 0) + 1;
  const { draft: _draft, ...rest } = record;
  return { ...rest, editions: [...record.editions, { number, ...edition }].slice(-KEPT) };
}

export function sameLines(one: LinePair, other: LinePair): boolean {
  return JSON.stringify([one['zh-CN'], one['en-US']]) === JSON.stringify([other['zh-CN'], other['en-US']]);
}

const reasons = {
  invalid: 'The line may not be said like this.',
  conflict: 'Somebody else saved this line meanwhile. Compare and save again.',
  samePerson: 'Whoever wrote a line cannot publish it. Ask a second person.',
  unknown: 'There is no such draft or edition.',
} as const;

/** A step that the rules do not allow; nothing was changed. `problems` where the line itself is not right. */
export class LineRefused extends ServiceError {
  readonly reason: keyof typeof reasons;
  readonly problems: readonly LineProblem[];

  constructor(reason: keyof typeof reasons, problems: readonly LineProblem[] = []) {
    super('script/refused', reasons[reason]);
    this.reason = reason;
    this.problems = problems;
  }
}
