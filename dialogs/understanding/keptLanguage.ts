import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { Deserializer, Serializer } from 'node:v8';
import type { ContentLocale } from '../../bot/core/locale.ts';
import type { LearnedLanguage } from './learning.ts';

const root = join(import.meta.dirname, '../..');
const DIGEST = 32;

/**
 * What was learned before from the same examples by the same code; undefined if nothing whole is kept. It is kept where
 * Node keeps compiled code, which is what it is.
 */
export function keptLanguage(
  locale: ContentLocale,
  folder = getCompileCacheDir(),
): LearnedLanguage | undefined {
  if (folder === undefined) return undefined;
  try {
    const bytes = readFileSync(join(folder, nameOf(locale)));
    const body = bytes.subarray(DIGEST);
    return digestOf([body]).equals(bytes.subarray(0, DIGEST)) ? read(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was learned (some 4 MB a language) in place of what was kept before. */
export function keepLanguage(
  locale: ContentLocale,
  learned: LearnedLanguage,
  folder = getCompileCacheDir(),
): void {
  if (folder === undefined) return;
  const file = join(folder, nameOf(locale));
  const body = written(learned);
  try {
    for (const old of readdirSync(folder)) if (old.startsWith(prefixOf(locale))) rmSync(join(folder, old));
    writeFileSync(`${file}.${process.pid}`, Buffer.concat([digestOf([body]), body]));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written costs time at the next start, and nothing else.
  }
}

// Not `v8.serialize`: what that reads back shares the memory of the whole file.
function written(learned: LearnedLanguage): Buffer {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(learned);
  return serializer.releaseBuffer();
}

function read(body: Buffer): LearnedLanguage {
  const deserializer = new Deserializer(body);
  deserializer.readHeader();
  return deserializer.readValue();
}

function nameOf(locale: ContentLocale): string {
  return `${prefixOf(locale)}${fingerprint()}`;
}

function prefixOf(locale: ContentLocale): string {
  return `learned.${locale}.`;
}

// Of the examples, and of all code that reads them.
function fingerprint(): string {
  const files = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const others = ['bot/core/kinds.ts', 'bot/core/simplified.ts', 'package-lock.json'];
  const all = [...files, ...others.map((path) => join(root, path))];
  return digestOf(all.flatMap((path) => [path.slice(root.length), readFileSync(path)])).toString('hex', 0, 8);
}

function digestOf(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest();
}
