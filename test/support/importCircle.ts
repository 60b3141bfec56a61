import type { Source } from './sources.ts';

/** Files that import each other, from one of them round to itself again; empty where no file does. */
export function importCircle(sources: readonly Source[]): string[] {
  const left = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  const next = (path: string) => left.get(path)?.find((target) => left.has(target));
  // Who imports none of those that are left stands in no circle.
  for (let before = Infinity; left.size < before; ) {
    before = left.size;
    for (const path of [...left.keys()]) if (next(path) === undefined) left.delete(path);
  }
  const walked: string[] = [];
  for (let [path] = left.keys(); path !== undefined; path = next(path)) {
    const seen = walked.indexOf(path);
    walked.push(path);
    if (seen >= 0) return walked.slice(seen);
  }
  return [];
}
