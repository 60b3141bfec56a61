import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import or re-export: `target` is a path from the root of the repository, or a package's name as written. */
export interface Import {
  target: string;
  typesOnly: boolean;
}

export interface Source {
  /** From the root of the repository, with slashes. */
  path: string;
  /** Without comments. */
  code: string;
  imports: Import[];
}

const STATIC = /^\s*(?:import|export)\s+(type\s)?(?:[\w*$\s{},]+\sfrom\s*)?(['"])([^'"]+)\2/gm;
const DYNAMIC = /\b(?:import|require)\(\s*(['"`])([^'"`]+)\1/g;

/** Reads the imports of a text that stands at `path`. */
export function sourceOf(path: string, text: string): Source {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const place = (target: string) =>
    target.startsWith('.') ? posix.join(posix.dirname(path), target) : target;
  const imports = [
    ...[...code.matchAll(STATIC)].map(([, type, , target = '']) => ({ target, typesOnly: !!type })),
    ...[...code.matchAll(DYNAMIC)].map(([, , target = '']) => ({ target, typesOnly: false })),
  ];
  return { path, code, imports: imports.map((one) => ({ ...one, target: place(one.target) })) };
}

/** Every TypeScript source of the product, tests aside. */
export function productSources(): Source[] {
  return ['bot', 'dialogs', 'knowledge'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .map((file) => sourceOf(relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'))),
  );
}
