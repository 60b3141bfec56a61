import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LITERAL = /'([a-z]\w*\.\w+)'/gi;
const TEMPLATE = /`((?:[a-z]\w*\.)?\$\{[\w.]+\}(?:\.\w+)?)`/gi;

/** The keys that no code says: neither as they stand nor by a pattern such as `${kind}.start`. */
export function unusedLines(keys: readonly string[], sources: readonly string[]): string[] {
  const literals = new Set(sources.flatMap((source) => [...source.matchAll(LITERAL)].map(([, key]) => key)));
  const patterns = sources.flatMap((source) =>
    [...source.matchAll(TEMPLATE)].map(([, key = '']) => patternOf(key)),
  );
  return keys.filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

// A template that is nothing but a value says nothing about a key.
function patternOf(template: string): RegExp {
  const fixed = template.replaceAll('.', '\\.').replace(/\$\{.*\}/, '\\w+');
  return new RegExp(fixed === '\\w+' ? '^(?!)' : `^${fixed}$`);
}

/** The sources that may say a line; the list of all keys is none of them. */
export function sourcesIn(root: string): string[] {
  return ['dialogs', 'bot'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'lines.ts')
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
}
