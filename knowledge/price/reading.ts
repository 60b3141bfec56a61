import type { PriceHit, PriceRule } from './hit.ts';
import { type Normal, normalise, originalSpan } from './normalise.ts';
import { findNumerals, findSpeltNumerals, type Numeral } from './numerals.ts';
import { safeShapes } from './shapes.ts';

/** A text read once, for all rules: its normal form, its numbers, and which parts are known to be something else. */
export interface Reading {
  normal: Normal;
  text: string;
  /** Figures and Chinese numerals, in order. */
  figures: Numeral[];
  /** Numbers in English words and pinyin, in order. */
  spelt: Numeral[];
  /** Not 0 where a unit belongs to a date, a telephone number, a model or the like. */
  safe: Uint8Array;
}

export function read(original: string): Reading {
  const normal = normalise(original);
  const { text } = normal;
  return {
    normal,
    text,
    figures: findNumerals(text),
    spelt: findSpeltNumerals(text),
    safe: safeShapes(text),
  };
}

/** What a rule found, in units of the normalised text. */
export interface Finding {
  start: number;
  end: number;
  rule: PriceRule;
}

/** The findings as places of the original text: in order, overlapping ones as one. */
export function toHits(reading: Reading, findings: readonly Finding[]): PriceHit[] {
  const { normal } = reading;
  const spans = findings
    .map(({ start, end, rule }) => ({ ...originalSpan(normal, start, end), rule }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: typeof spans = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged.map((span) => ({ text: normal.original.slice(span.start, span.end), ...span }));
}

/** Up to `length` units before `at`. */
export function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at);
}
