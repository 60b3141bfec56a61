import { isCharacter } from './normalise.ts';
import { wordUnit } from './words.ts';

/** Pieces of a normalised text: those whose units pass, and the others; neighbours of one kind stay together. */
export function piecesOf(normalised: string, passes: (unit: number) => boolean) {
  const pieces = { passing: [] as string[], others: [] as string[] };
  for (const run of normalised.split(' ')) {
    let last: string[] | undefined;
    for (const { text, unit } of written(run)) {
      const list = passes(unit) ? pieces.passing : pieces.others;
      if (list === last) list.push(`${list.pop() ?? ''}${text}`);
      else list.push(text);
      last = list;
    }
  }
  return pieces;
}

/** The units of a run with their letters: each Han character, or the whole word or number. */
function written(run: string): { text: string; unit: number }[] {
  if (run === '') return [];
  if (!isCharacter(run.codePointAt(0) ?? 0)) return [{ text: run, unit: wordUnit(run) }];
  return Array.from(run, (text) => ({ text, unit: text.codePointAt(0) ?? 0 }));
}
