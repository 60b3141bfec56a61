import { foldedCharacter } from './characters.ts';
import { markupAt } from './markup.ts';
import { lettersAsDigits, spreadMarks } from './spread.ts';

/** A text as a reader takes it, with the place in the original of each of its UTF-16 units. */
export interface Normal {
  readonly text: string;
  readonly original: string;
  /** Where in the original the unit begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

class Units {
  text: string[] = [];
  starts: number[] = [];
  ends: number[] = [];

  add(shown: string, start: number, end: number): void {
    for (let index = 0; index < shown.length; index += 1) {
      this.text.push(shown[index] ?? '');
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}

/** Takes off everything that hides a price from a program but not from a reader; linear in the length of `original`. */
export function normalise(original: string): Normal {
  const { text, starts, ends } = squeeze(readers(original));
  const written = text.join('');
  const dropped = spreadMarks(written);
  if (dropped.size === 0) return { text: lettersAsDigits(written), original, starts, ends };
  const keep = (_: unknown, index: number) => !dropped.has(index);
  const joined = text.filter(keep).join('');
  return { text: lettersAsDigits(joined), original, starts: starts.filter(keep), ends: ends.filter(keep) };
}

/** The part of the original that the units from `start` to `end` come from. */
export function originalSpan(normal: Normal, start: number, end: number): { start: number; end: number } {
  const starts = normal.starts.slice(start, end);
  const ends = normal.ends.slice(start, end);
  return { start: Math.min(...starts), end: Math.max(...ends) };
}

const LONGEST_TARGET = 300;
const target = new RegExp(`\\]\\(([^()\\s]{0,${LONGEST_TARGET}})\\)`, 'y');

function readers(original: string): Units {
  const units = new Units();
  const targets: [start: number, end: number][] = [];
  let at = 0;
  while (at < original.length) {
    const link = original[at] === ']' ? linkTarget(original, at) : undefined;
    if (link) {
      targets.push([at + 2, at + link - 1]);
      at += link;
    } else at += one(units, original, at);
  }
  // The address of a link stands between its words and what follows only in the source; readers see it elsewhere.
  for (const [start, end] of targets) {
    units.add('\n', start, start);
    for (at = start; at < end; ) at += one(units, original, at);
  }
  return units;
}

function linkTarget(text: string, at: number): number | undefined {
  target.lastIndex = at;
  return target.exec(text)?.[0].length;
}

function one(units: Units, original: string, at: number): number {
  const markup = markupAt(original, at);
  if (markup) {
    for (const character of markup.shown) {
      units.add(foldedCharacter(character), at, at + markup.length);
    }
    return markup.length;
  }
  const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
  const shown = character === '[' ? '' : foldedCharacter(character);
  units.add(shown, at, at + character.length);
  return character.length;
}

const glued = /[\p{Script=Han}0-9%¥$€£]/u;

/** One space for many, and none where it only keeps apart what Chinese writes together. */
function squeeze(units: Units): Units {
  const kept = new Units();
  let index = 0;
  while (index < units.text.length) {
    let next = index;
    let gap = '';
    while (isSpace(units.text[next])) {
      gap = gap === '\n' || units.text[next] === '\n' ? '\n' : ' ';
      next += 1;
    }
    if (next > index && !closes(kept.text.at(-1), units.text[next], gap)) {
      kept.add(gap, units.starts[index] ?? 0, units.ends[next - 1] ?? 0);
    }
    if (next < units.text.length) {
      kept.add(units.text[next] ?? '', units.starts[next] ?? 0, units.ends[next] ?? 0);
    }
    index = next + 1;
  }
  return kept;
}

function isSpace(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\n';
}

function closes(before: string | undefined, after: string | undefined, gap: string): boolean {
  if (gap === '\n' || !before || !after) return false;
  return glued.test(before) && glued.test(after) && !(/\d/.test(before) && /\d/.test(after));
}
