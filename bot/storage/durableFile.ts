import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { ServiceError } from '../core/errors.ts';

/**
 * A lowdb adapter whose `write` has reached the disk when it resolves: unique temporary file, fsync, rename,
 * fsync of the folder. After a failed write the file holds the old content whole. One write costs the size of
 * the document, never of its neighbours.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The document, or null where there is none; `storage/unreadable` where there is one that cannot be read. */
  async read(): Promise<T | null> {
    const text = await readFile(this.#path, 'utf8').catch(ifMissing);
    if (text === undefined) return null;
    try {
      return JSON.parse(text) as T;
    } catch (cause) {
      throw new ServiceError('storage/unreadable', `${this.#path} is damaged. Restore it from a backup.`, {
        cause,
      });
    }
  }

  async write(data: T): Promise<void> {
    await writeDurably(this.#path, JSON.stringify(data));
  }
}

/** Writes a file that is on disk, whole and under its name, when this resolves; otherwise the old one is left. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeAndSync(temporary, content);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await unlink(temporary).catch(() => undefined);
    throw new ServiceError('storage/write-failed', `${path} could not be written.`, { cause });
  }
}

async function writeAndSync(path: string, content: string | Uint8Array): Promise<void> {
  const file = await openNew(path);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openNew(path: string) {
  return await open(path, 'wx', 0o600).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    return await open(path, 'wx', 0o600);
  });
}

/** Makes a folder that survives a power cut: its name is synced in the folder above. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first) await syncFolder(dirname(first));
}

/** Makes the names in a folder (created, renamed, removed) durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** For `catch`: a missing file is undefined, every other error stays one. */
export function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
