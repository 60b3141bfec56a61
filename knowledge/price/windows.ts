import { startsWithUnit } from './quantities.ts';
import { type Reading, read } from './reading.ts';

const REACH = 20;
const MOST = 10;
const LONGEST_NUMERAL = 16;
const suspicious = /[元块毛角分钱价费币刀贵付卖盾铢镑圆\p{Sc}]|pric|cost|pay|fee|charge|curr|money|cash/u;

/** A piece of normalised text for the recogniser, and the number it was cut around as a place of the original. */
export interface Window {
  piece: string;
  text: string;
  start: number;
  end: number;
}

/** Pieces of at most 40 units around numbers that no rule explains and that stand near something like money. */
export function suspectWindows(original: string): Window[] {
  const reading = read(original);
  const windows: Window[] = [];
  for (const { start, end } of reading.figures) {
    if (windows.length === MOST) break;
    if (end - start > LONGEST_NUMERAL || isExplained(reading, start, end)) continue;
    const piece = reading.text
      .slice(Math.max(0, start - REACH), Math.min(end, start + REACH) + REACH)
      .slice(0, 2 * REACH);
    if (!suspicious.test(piece)) continue;
    const from = reading.normal.starts[start] ?? 0;
    const to = reading.normal.ends[end - 1] ?? from;
    windows.push({ piece, text: original.slice(from, to), start: from, end: to });
  }
  return windows;
}

function isExplained({ text, safe }: Reading, start: number, end: number): boolean {
  return Boolean(safe[start]) || startsWithUnit(text, end);
}
