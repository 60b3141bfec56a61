import { readFileSync } from 'node:fs';

const surnames = readSurnames();

function readSurnames(): ReadonlySet<string> {
  const file = readFileSync(new URL('./tables/surnames.txt', import.meta.url), 'utf8');
  const lines = file.split('\n').filter((line) => !line.startsWith('#'));
  return new Set(lines.join(' ').split(/\s+/).filter(Boolean));
}

/** Every Chinese surname that is known, in simplified characters. */
export function allSurnames(): readonly string[] {
  return [...surnames];
}

/** The surname that a Chinese text begins with, a compound one before a single one; undefined if it begins with none. */
function leadingSurname(text: string): string | undefined {
  const two = text.slice(0, 2);
  if (two.length === 2 && surnames.has(two)) return two;
  const one = text.slice(0, 1);
  return surnames.has(one) ? one : undefined;
}

export function startsWithSurname(text: string): boolean {
  return leadingSurname(text) !== undefined;
}
